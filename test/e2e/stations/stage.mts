import { rm } from 'node:fs/promises';
import { type Simulator, type SimulatorOptions, startSimulator } from '../../simulator/index.ts';
import { artifactsFolder } from '../artifacts.mts';
import { type N8n, startN8n } from '../n8n/n8n.mts';
import { withPackedPackage } from '../install/packed-package.mts';

/** What a station runs on: an n8n with the packed package, and a simulated Zoom. */
export interface Stage {
	n8n: N8n;
	baseUrl: string;
	zoom: Simulator;
	/** Where screenshots and n8n's log go. */
	artifacts: string;
	stop(): Promise<void>;
}

/** Starts an n8n without an owner, with the package installed from its tarball, and a simulated Zoom. */
export async function startStage(station: string, options: SimulatorOptions = {}): Promise<Stage> {
	// Files from an earlier run would look like this one's.
	await rm(artifactsFolder(station), { recursive: true, force: true });
	const artifacts = artifactsFolder(station);
	const zoom = await startSimulator(options);
	try {
		const n8n = await withPackedPackage(
			async (tarball) => await startN8n({ artifacts, tarballs: [tarball] }),
		);
		const stop = async () => {
			await Promise.all([n8n.stop(), zoom.close()]);
		};
		return { n8n, baseUrl: n8n.baseUrl, zoom, artifacts, stop };
	} catch (error) {
		await zoom.close();
		throw error;
	}
}
