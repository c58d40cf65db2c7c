import { uptime } from '../../n8n/clock';
import { CategoryPace, type Paced, type PacedRequest, type Sent } from './categoryPace';

/**
 * The pace of one Zoom account, separate for each category of requests, because Zoom counts them separately.
 */
export class AccountPace {
	private readonly categories = new Map<string, CategoryPace>();

	/** When a request last arrived or ended, in ms of `uptime`. */
	lastUsedAt = uptime();

	/** Whether no request is waiting or in flight. */
	get isIdle(): boolean {
		return [...this.categories.values()].every(({ isIdle }) => isIdle);
	}

	/**
	 * Sends a request once Zoom accepts another one of its category.
	 * @throws what `send` throws
	 */
	async run<Value>(
		category: string,
		request: PacedRequest,
		send: () => Promise<Sent<Value>>,
	): Promise<Paced<Value>> {
		const pace = this.categories.get(category) ?? new CategoryPace();
		this.categories.set(category, pace);
		this.lastUsedAt = uptime();
		try {
			return await pace.run(request, send);
		} finally {
			this.lastUsedAt = uptime();
		}
	}
}
