import type { Simulator, SimulatorOptions } from '../../simulator';
import { expectAsSpecified, type OnPurpose } from '../../specification/judging';
import { now, resetClock } from './clock';
import { startZoom } from './zoom';

/**
 * A fresh simulator for each test in a file, on the test's clock. After the test it is closed, and its
 * requests and answers are checked against Zoom's specification.
 * @param onPurpose the requests that a test expects to be refused
 */
export function zoomForEachTest(
	options: SimulatorOptions = {},
	onPurpose?: OnPurpose,
): () => Simulator {
	let zoom: Simulator | undefined;
	beforeEach(async () => {
		resetClock();
		zoom = await startZoom({ clock: now, ...options });
	});
	afterEach(async () => {
		const used = zoom;
		zoom = undefined;
		await used?.close();
		if (used) expectAsSpecified(used, onPurpose);
	});
	return () => {
		if (zoom === undefined) throw new Error('The simulator runs only inside a test');
		return zoom;
	};
}
