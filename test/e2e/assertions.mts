import strict from 'node:assert/strict';
import { assertionReport } from './assertion-report.mts';

let made = 0;

/** `node:assert/strict`, with a counter: at the end, the suite reports how much it checked. */
export const assert: typeof strict = new Proxy(strict, {
	get(target, name, receiver) {
		const member: unknown = Reflect.get(target, name, receiver);
		if (typeof member !== 'function') return member;
		return (...given: unknown[]) => {
			made += 1;
			return Reflect.apply(member, target, given);
		};
	},
});

process.once('exit', () => console.log(assertionReport(made)));
