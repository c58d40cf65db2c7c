/** Work that continues after an answer was sent, and ends when the simulator closes. */
export interface Background {
	/** Aborted by `stop`; a new one each time, because Node.js warns if many wait on the same one. */
	readonly signal: AbortSignal;
	/** Starts a task. After `stop`, it may end by throwing; before that, throwing is a bug. */
	run(task: () => Promise<void>): void;
	/** Waits until nothing is running, including tasks started in the meantime. */
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
