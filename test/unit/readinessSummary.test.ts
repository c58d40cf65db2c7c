import { fail } from '../../nodes/ZoomLiveStream/answers/failure';
import type { Check } from '../../nodes/ZoomLiveStream/operations/readinessChecks';
import { summarize } from '../../nodes/ZoomLiveStream/operations/readinessSummary';

const SUBJECT = { eventType: 'meeting', id: '82012345678', operation: 'checkReadiness' } as const;
const CANNOT_READ = fail('missing_scope', SUBJECT);

const check = (name: Check['check'], ok: boolean | null, detail = ''): Check => ({
	check: name,
	ok,
	detail,
	fix: null,
});

test('an event that could not be read is ready, as far as the node can tell', () => {
	const checks = [check('event', null), check('plan', true)];
	expect(summarize({ subject: SUBJECT, event: CANNOT_READ, checks, missingScopes: [] })).toBe(
		'Meeting 82012345678 is ready to stream. Not checked: the event itself.',
	);
});

test('several missing scopes are one list', () => {
	const checks = [check('scopes', false)];
	const missingScopes = ['meeting:read:meeting', 'user:read:user'];
	expect(summarize({ subject: SUBJECT, event: CANNOT_READ, checks, missingScopes })).toContain(
		'the Zoom app is missing the scope meeting:read:meeting, user:read:user. To fix it',
	);
});

test('what is wrong with the event continues the sentence', () => {
	const summaryFor = (detail: string) =>
		summarize({
			subject: SUBJECT,
			event: CANNOT_READ,
			checks: [check('event', false, detail)],
			missingScopes: [],
		});
	expect(summaryFor('The meeting is over')).toBe(
		'Meeting 82012345678 is not ready to stream: the meeting is over. ',
	);
	expect(summaryFor('Zoom cannot find The Meeting')).toContain('Zoom cannot find The Meeting');
});

describe('the topic', () => {
	const named = (topic: unknown) =>
		summarize({
			subject: SUBJECT,
			event: { kind: 'details', fields: { topic } },
			checks: [],
			missingScopes: [],
		});

	test('is whole with up to 60 characters', () => {
		const topic = `${'x'.repeat(58)} 🎬`;
		expect(named(topic)).toBe(`"${topic}" (meeting 82012345678) is ready to stream.`);
	});

	test('ends with a word where it is shortened', () => {
		expect(named(`${'x'.repeat(59)} more`)).toContain(`"${'x'.repeat(59)}…"`);
	});

	test.each([[7], [''], [' \n']])('%j is none', (topic) => {
		expect(named(topic)).toBe('Meeting 82012345678 is ready to stream.');
	});
});
