import type { INodeType } from 'n8n-workflow';
import { createRepeatMemory } from '../../nodes/ZoomLiveStreamTrigger/repeatMemory';
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
	test('at the process: another one, or the same after a restart, takes the event again', async () => {
		const workflowId = newWorkflowId();
		const event = streamEvent();
		expect(await starts(createTrigger({ workflowId }), event)).toBe(true);
		expect(await starts(createTrigger({ workflowId }), event)).toBe(false);
		await inAnotherProcess(async (nodeType) => {
			expect(await starts(createTrigger({ workflowId, nodeType }), event)).toBe(true);
			expect(await starts(createTrigger({ workflowId, nodeType }), event)).toBe(false);
		});
	});

	test('at the number of events it may hold: the oldest goes first', () => {
		const memory = createRepeatMemory(3);
		const take = (key: string) => memory.take({ key, now: 0, span: 60 });
		expect(['a', 'b', 'c', 'd'].map(take)).toEqual([true, true, true, true]);
		expect(memory.size()).toBe(3);
		expect(['d', 'c', 'b'].map(take)).toEqual([false, false, false]);
		expect(take('a')).toBe(true);
	});

	test('at the time when no repeat can come any more', () => {
		const memory = createRepeatMemory(100);
		for (let now = 0; now < 600; now += 1) memory.take({ key: `event ${now}`, now, span: 60 });
		expect(memory.size()).toBe(60);
		expect(memory.take({ key: 'event 599', now: 658, span: 60 })).toBe(false);
		expect(memory.take({ key: 'event 599', now: 659, span: 60 })).toBe(true);
		expect(memory.size()).toBe(1);
	});
});
