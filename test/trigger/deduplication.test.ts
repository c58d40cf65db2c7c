import type { INodeType } from 'n8n-workflow';
import { Deduplicator } from '../../nodes/ZoomLiveStreamTrigger/deduplication';
import { createTrigger } from './harness/trigger';
import { starts } from './harness/sending';
import { newWorkflowId } from './harness/workflow';
import { streamEvent } from './harness/zoomRequest';

/** Has the node as another n8n process has it. */
async function inAnotherProcess(use: (node: INodeType) => Promise<void>): Promise<void> {
	await jest.isolateModulesAsync(async () => {
		const module: typeof import('../../nodes/ZoomLiveStreamTrigger/ZoomLiveStreamTrigger.node') =
			jest.requireActual('../../nodes/ZoomLiveStreamTrigger/ZoomLiveStreamTrigger.node');
		await use(new module.ZoomLiveStreamTrigger());
	});
}

describe('where the memory ends', () => {
	test('at the process: another one, or the same after a restart, starts the event again', async () => {
		const workflowId = newWorkflowId();
		const event = streamEvent();
		expect(await starts(createTrigger({ workflowId }), event)).toBe(true);
		expect(await starts(createTrigger({ workflowId }), event)).toBe(false);
		await inAnotherProcess(async (nodeType) => {
			expect(await starts(createTrigger({ workflowId, nodeType }), event)).toBe(true);
			expect(await starts(createTrigger({ workflowId, nodeType }), event)).toBe(false);
		});
	});

	test('at its number of events: the oldest goes first', () => {
		const deduplicator = new Deduplicator(3);
		const record = (key: string) =>
			deduplicator.record({ keys: [key], receivedAt: 0, timeToLive: 60 });
		expect(['a', 'b', 'c', 'd'].map(record)).toEqual([true, true, true, true]);
		expect(deduplicator.size).toBe(3);
		expect(['d', 'c', 'b'].map(record)).toEqual([false, false, false]);
		expect(record('a')).toBe(true);
	});

	test('at the time when no repeat can come any more', () => {
		const deduplicator = new Deduplicator(100);
		for (let now = 0; now < 600; now += 1)
			deduplicator.record({ keys: [`event ${now}`], receivedAt: now, timeToLive: 60 });
		expect(deduplicator.size).toBe(60);
		expect(deduplicator.record({ keys: ['event 599'], receivedAt: 658, timeToLive: 60 })).toBe(
			false,
		);
		expect(deduplicator.record({ keys: ['event 599'], receivedAt: 659, timeToLive: 60 })).toBe(
			true,
		);
		expect(deduplicator.size).toBe(1);
	});
});
