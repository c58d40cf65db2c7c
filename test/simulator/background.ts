/** Work that goes on after an answer was sent, and that ends when the simulator closes. */
export interface Background {
	/** Aborted by `stop`; another one each time, because Node.js warns when many wait on one. */
	readonly signal: AbortSignal;
	/** Starts a task. What it throws after `stop` is its end; before that it is a defect. */
	run(task: () => Promise<void>): void;
	/** Waits until nothing goes on any more, tasks started meanwhile included. */
	settled(): Promise<void>;
	stop(): void;
}

export function createBackground(): Background {
	const controller = new AbortController();
	const tasks = new Set<Promise<void>>();

	const guarded = async (task: () => Promise<void>): Promise<void> => {
		try {
			await task();
		} catch (error) {
			if (!controller.signal.aborted) await Promise.reject(error);
		}
	};

	return {
		get signal() {
			return AbortSignal.any([controller.signal]);
		},
		run(task) {
			const running = guarded(task).finally(() => tasks.delete(running));
			tasks.add(running);
		},
		async settled() {
			while (tasks.size > 0) await Promise.all(tasks);
		},
		stop() {
			controller.abort(new Error('The simulator was closed'));
		},
	};
}
