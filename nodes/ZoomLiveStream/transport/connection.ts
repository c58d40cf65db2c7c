import { credentialTypeOf } from '../../zoom/authentication';
import { isRecord } from '../../zoom/guards';
import { apiBaseUrl } from '../../zoom/hosts';
import type { Item } from '../item/item';

/** What the node reads of its credential. n8n itself signs the requests. */
export interface Connection {
	apiBaseUrl: string;
	/** The scopes that Zoom granted with the token; undefined when it did not say. */
	grantedScopes: readonly string[] | undefined;
}

/** Reading a credential is a database read in n8n, so all items of the node share one. */
export async function connectionOf({
	functions,
	memory,
}: Pick<Item, 'functions' | 'memory'>): Promise<Connection> {
	memory.connection ??= functions.getCredentials(credentialTypeOf(functions)).then(readConnection);
	return await memory.connection;
}

function readConnection(credential: unknown): Connection {
	const token = isRecord(credential) ? credential.oauthTokenData : undefined;
	const scope = isRecord(token) ? token.scope : undefined;
	return {
		apiBaseUrl: apiBaseUrl(credential),
		grantedScopes: typeof scope === 'string' && scope !== '' ? scope.split(/[\s,]/) : undefined,
	};
}
