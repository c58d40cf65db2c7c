import { startZoom } from '../../engine/harness/zoom';
import type { Simulator } from '../../simulator';
import { expectAsSpecified } from '../../specification/judging';
import { resetClock } from './clock';
import { startN8n, type TestN8n } from './n8n';

/** Two copies of n8n that use one Zoom app. */
export interface ProductionAndCopy {
	zoom: Simulator;
	production: TestN8n;
	copy: TestN8n;
}

/** Starts them before each test and hands them over; after it, Zoom's specification judges what was sent. */
export function productionAndCopyForEachTest(started: (both: ProductionAndCopy) => void): void {
	let both: ProductionAndCopy | undefined;
	beforeEach(async () => {
		const zoom = await startZoom({ accountSubscriptionsNeedUser: false });
		const production = await startN8n(zoom, 'serverToServer');
		const copy = await startN8n(zoom, 'serverToServer');
		both = { zoom, production, copy };
		started(both);
	});
	afterEach(async () => {
		resetClock();
		await both?.production.close();
		await both?.copy.close();
		await both?.zoom.close();
		if (both) expectAsSpecified(both.zoom);
	});
}
