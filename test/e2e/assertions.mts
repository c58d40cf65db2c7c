import strict from 'node:assert/strict';
import { assertionReport } from './assertion-report.mts';

let made = 0;

/** `node:assert/strict`, counting: the suite tells in the end how much it has looked at. */
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
