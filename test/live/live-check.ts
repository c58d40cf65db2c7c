import { askOnAir } from './ask-on-air';
import { askWhileOff } from './ask-while-off';
import { awaitEvents } from './await-events';
import { Check, type Surroundings } from './check';
import { leaveOff } from './leave-off';
import { leaveUnsubscribed } from './leave-unsubscribed';
import { lookAround, type Sight } from './look-around';
import { lookAtSubscriptions } from './look-at-subscriptions';
import { observe } from './observation';
import { reportOf, type Report, type Versions } from './report';
import { Secrets } from './secrets';
import type { Settings } from './settings';
import { subscribe, unsubscribe } from './subscribe';
import { tokenFor } from './zoom-client';

/** How the check came to its end. */
export type Course =
	| { kind: 'completed' }
	| { kind: 'interrupted' }
	| { kind: 'no_access'; why: string }
	| { kind: 'broken'; why: string };

/** The report, and how to take secrets out of any text that is made of it. */
export interface CheckResult {
	report: Report;
	hide: (text: string) => string;
}

/**
 * Asks Zoom everything that its documents leave open, on a meeting made for this. However it ends, it leaves the
 * stream off and no event subscription behind. Nothing is thrown.
 * @param signal ends the check early
 */
export async function runLiveCheck(
	settings: Settings,
	surroundings: Surroundings,
	versions: Versions,
	signal: AbortSignal,
): Promise<CheckResult> {
	const secrets = new Secrets(settings);
	const hide = (text: string) => secrets.hide(text);
	const access = await tokenFor(settings, surroundings.fetch);
	const facts = { settings, versions, date: new Date(surroundings.now()).toISOString(), secrets };
	if ('refused' in access) {
		const { status, message } = observe(access.refused);
		const why = [status ?? 'no answer', message].filter((part) => part !== null).join(', ');
		const course: Course = { kind: 'no_access', why };
		const untouched = { ending: 'untouched', subscription: 'none' } as const;
		return { report: reportOf({ ...facts, course, ...untouched }), hide };
	}
	secrets.add(access.token);
	const check = new Check(settings, surroundings, secrets, signal, access.token);
	const { course, sight } = await ask(check);
	const ending = await leaveOff(check);
	const subscription = await leaveUnsubscribed(check);
	return { report: reportOf({ ...facts, course, ending, subscription, check, sight }), hide };
}

async function ask(check: Check): Promise<{ course: Course; sight?: Sight }> {
	let sight: Sight | undefined;
	try {
		sight = await lookAround(check);
		check.subscriptions = await lookAtSubscriptions(check);
		await askWhileOff(check);
		await subscribe(check);
		await askOnAir(check, sight);
		await awaitEvents(check);
		await unsubscribe(check);
		return { course: { kind: 'completed' }, sight };
	} catch (thrown) {
		if (check.signal.aborted) return { course: { kind: 'interrupted' }, sight };
		const why = thrown instanceof Error ? thrown.message : String(thrown);
		return { course: { kind: 'broken', why }, sight };
	}
}
