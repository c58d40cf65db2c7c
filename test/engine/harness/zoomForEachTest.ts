import type { Simulator, SimulatorOptions } from '../../simulator';
import { now, resetClock } from './clock';
import { startZoom } from './zoom';

/** A fresh simulator for each test of a file, on the test's clock; closed after the test. */
export function zoomForEachTest(options: SimulatorOptions = {}): () => Simulator {
	let zoom: Simulator | undefined;
	beforeEach(async () => {
		resetClock();
		zoom = await startZoom({ clock: now, ...options });
	});
	afterEach(async () => {
		await zoom?.close();
		zoom = undefined;
	});
	return () => {
		if (zoom === undefined) throw new Error('The simulator runs only inside a test');
		return zoom;
	};
}
