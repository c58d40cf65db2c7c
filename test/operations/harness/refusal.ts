import type { Simulator } from '../../simulator';
import { runOperation, type OperationRun } from './operation';

/** Makes Zoom refuse a change with an undocumented text. */
export function refuseWithUnknownText(zoom: Simulator, path: RegExp): void {
	zoom.injectFault({
		kind: 'status',
		status: 400,
		body: { code: 3000, message: 'Some unknown text' },
		match: { method: 'PATCH', path },
		times: 5,
	});
}

/** The `error` of an item that must fail. */
export async function failureOf(
	zoom: Simulator,
	run: OperationRun,
): Promise<Record<string, unknown>> {
	const { success, error } = await runOperation(zoom, run);
	expect(success).toEqual([]);
	return Object(error[0]?.json.error);
}
