import { PackageDirectoryLoader } from 'n8n-core';
import type { ICredentialType, INodeType } from 'n8n-workflow';
import type { BuiltNode } from './node-runner';

/**
 * Loads the built package in `folder` as n8n loads it.
 * @throws Error when the package is not built
 */
export async function loadBuiltNode(folder: string): Promise<BuiltNode> {
	const loader = new PackageDirectoryLoader(folder);
	await loader.loadAll();
	const credentialType = (name: string): ICredentialType =>
		built(loader.credentialTypes[name]?.type);
	return {
		nodeType: singleVersion(loader.nodeTypes.zoomLiveStream?.type),
		credentialTypes: {
			token: credentialType('zoomLiveStreamOAuth2Api'),
			app: credentialType('zoomLiveStreamServerToServerOAuth2Api'),
		},
	};
}

type Loaded = PackageDirectoryLoader['nodeTypes'][string]['type'];

function singleVersion(loaded: Loaded | undefined): INodeType {
	const nodeType = built(loaded);
	if ('nodeVersions' in nodeType) throw new Error('The node has several versions');
	return nodeType;
}

function built<T>(loaded: T | undefined): T {
	if (loaded === undefined) throw new Error('The package is not built: run gulp build first');
	return loaded;
}
