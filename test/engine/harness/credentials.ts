import {
	ICredentialsHelper,
	type ICredentialDataDecryptedObject,
	type ICredentialType,
	type IHttpRequestOptions,
	type INode,
	type INodeCredentialsDetails,
	type INodeProperties,
	type IWorkflowExecuteAdditionalData,
	type Workflow,
	type WorkflowExecuteMode,
} from 'n8n-workflow';

/** The fields of n8n's own `oAuth2Api` credential that its OAuth2 client reads. */
const OAUTH2_DEFAULTS: ICredentialDataDecryptedObject = {
	clientId: '',
	clientSecret: '',
	sendAdditionalBodyProperties: false,
	additionalBodyProperties: '',
	ignoreSSLIssues: false,
	useDynamicClientRegistration: false,
};

type ComplexValueArguments = Parameters<Workflow['expression']['getComplexParameterValue']>;

/** One credential of one type, in memory; a renewed token is stored the way n8n stores it. */
export class MemoryCredentials extends ICredentialsHelper {
	/** How often the credential was read, which is a database read in a real n8n. */
	reads = 0;

	constructor(
		readonly type: ICredentialType,
		readonly data: ICredentialDataDecryptedObject,
		private readonly workflowOf: () => Workflow,
	) {
		super();
	}

	getParentTypes() {
		return this.type.extends ?? [];
	}

	isCredentialUsableByNode() {
		return true;
	}

	async authenticate(
		_credentials: ICredentialDataDecryptedObject,
		_typeName: string,
		requestOptions: IHttpRequestOptions,
	) {
		return requestOptions;
	}

	async preAuthentication() {
		return undefined;
	}

	async runPreAuthentication() {
		return undefined;
	}

	getCredentials(): never {
		throw new Error('The engine reads decrypted credentials only');
	}

	/** The stored fields over the defaults, with expressions resolved against `$self`. */
	async getDecrypted(
		_additionalData: IWorkflowExecuteAdditionalData,
		_nodeCredentials: INodeCredentialsDetails,
		_type: string,
		mode: WorkflowExecuteMode,
	): Promise<ICredentialDataDecryptedObject> {
		this.reads += 1;
		const withDefaults = { ...OAUTH2_DEFAULTS, ...defaultsOf(this.type.properties), ...this.data };
		const { oauthTokenData, ...fields } = withDefaults;
		const resolved = this.workflowOf().expression.getComplexParameterValue(
			credentialNode(fields),
			fields as ComplexValueArguments[1],
			mode,
			{},
			undefined,
			undefined,
			withDefaults as ComplexValueArguments[6],
		);
		return {
			...(resolved as ICredentialDataDecryptedObject),
			...(oauthTokenData !== undefined && { oauthTokenData }),
		};
	}

	async updateCredentials() {
		throw new Error('The engine never replaces a credential');
	}

	async updateCredentialsOauthTokenData(
		_nodeCredentials: INodeCredentialsDetails,
		_type: string,
		data: ICredentialDataDecryptedObject,
	) {
		if (data.oauthTokenData !== undefined) this.data.oauthTokenData = data.oauthTokenData;
	}

	getCredentialsProperties(): INodeProperties[] {
		return this.type.properties;
	}
}

function defaultsOf(properties: INodeProperties[]): ICredentialDataDecryptedObject {
	return Object.fromEntries(
		properties.map((property) => [property.name, property.default]),
	) as ICredentialDataDecryptedObject;
}

function credentialNode(parameters: ICredentialDataDecryptedObject): INode {
	return {
		id: 'credential',
		name: 'Credential',
		type: 'test.start',
		typeVersion: 1,
		position: [0, 0],
		parameters: parameters as INode['parameters'],
	};
}
