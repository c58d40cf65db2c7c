import { InvalidField } from '../../../nodes/ZoomLiveStream/fields/check';

/** What a check gives: the value, or why it cannot be used. */
export function checked(check: () => unknown) {
	try {
		return { kind: 'valid', value: check() };
	} catch (thrown) {
		if (thrown instanceof InvalidField) {
			return { kind: 'invalid', problem: { message: thrown.message, fix: thrown.fix } };
		}
		return { kind: 'unexpected', thrown };
	}
}
