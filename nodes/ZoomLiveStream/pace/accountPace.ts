import { CategoryPace } from './categoryPace';

/** The pace of one Zoom account: one for each category of requests, because Zoom counts them separately. */
export class AccountPace {
	private readonly categories = new Map<string, CategoryPace>();

	/** Whether no request waits or is in flight. */
	get isIdle(): boolean {
		return [...this.categories.values()].every(({ isIdle }) => isIdle);
	}

	/** The pace of the requests that Zoom counts under this name. */
	of(category: string): CategoryPace {
		const pace = this.categories.get(category) ?? new CategoryPace();
		this.categories.set(category, pace);
		return pace;
	}
}
