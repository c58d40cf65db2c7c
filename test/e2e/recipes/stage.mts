import { rm } from 'node:fs/promises';
import { type Simulator, startSimulator } from '../../simulator/index.ts';
import { type Credential, N8nApi } from '../n8n/api.mts';
import { artifactsFolder } from '../artifacts.mts';
import { type N8n, startN8n } from '../n8n/n8n.mts';
import { setUpOwner } from '../n8n/owner.mts';
import { withPackedPackage } from '../install/packed-package.mts';
import { connectServices } from './credentials.mts';
import { environmentLeadingTo } from '../stand-ins/environment.mts';
import { type Services, startServices } from '../stand-ins/services.mts';

/** An n8n in which the recipes run as shipped, with all services they use. */
export interface RecipeStage {
	n8n: N8n;
	api: N8nApi;
	zoom: Simulator;
	services: Services;
	/** One for every type that the recipes need. */
	credentials: Credential[];
	artifacts: string;
	stop(): Promise<void>;
}

/** What n8n's own Zoom node needs in addition to the scopes of this package. */
const SCOPES_TO_PLAN = [
	'meeting:write:meeting',
	'meeting:update:meeting',
	'meeting:delete:meeting',
];

/** Redirects n8n's connections to the stand-ins. Zoom is the simulator itself. */
function leadingTo(zoom: Simulator, { hosts }: Services): Record<string, string> {
	const port = Number(new URL(zoom.origin).port);
	return environmentLeadingTo({ ...hosts, 'api.zoom.us': port, 'zoom.us': port });
}

/** Starts everything and connects every credential. */
export async function startRecipeStage(station: string): Promise<RecipeStage> {
	await rm(artifactsFolder(station), { recursive: true, force: true });
	const artifacts = artifactsFolder(station);
	const zoom = await startSimulator();
	zoom.app.scopes.push(...SCOPES_TO_PLAN);
	const services = await startServices();
	const closing: Array<() => Promise<void>> = [
		async () => await zoom.close(),
		async () => await services.close(),
	];
	const stop = async () => {
		await Promise.all(closing.map(async (close) => await close()));
	};
	try {
		const env = leadingTo(zoom, services);
		const n8n = await withPackedPackage(
			async (tarball) => await startN8n({ artifacts, tarballs: [tarball], env }),
		);
		closing.push(n8n.stop);
		const api = new N8nApi(await setUpOwner(n8n.baseUrl));
		const credentials = await connectServices(api, zoom, services);
		return { n8n, api, zoom, services, credentials, artifacts, stop };
	} catch (error) {
		await stop();
		throw error;
	}
}
