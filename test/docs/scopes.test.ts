import { BUNDLES, scopesFor, type AppKind, type Purpose } from '../../nodes/zoom/scopes';
import { TRIGGER_EVENTS } from '../../nodes/zoom/webhook/events';
import { endpoints } from '../simulator/endpoints';
import { userLevelScopes } from '../simulator/scopes';
import { allOf, readDocuments, type Document, type TokenOf } from './documents';

const PAGE = 'docs/zoom-app.md';
const SCOPE = /^(?:meeting|webinar|user|meeting_token|webinar_token|cloud_recording):[a-z_:]+$/;

let documents: Document[];
beforeAll(async () => {
	documents = await readDocuments();
}, 60_000);

function scopesIn(page: (file: string) => boolean): string[] {
	const named = allOf(documents, 'codespan').filter(
		({ file, text }) => page(file) && SCOPE.test(text),
	);
	return [...new Set(named.map(({ text }) => text))];
}

/** The scopes in a cell of a table. */
const scopesOf = (cell: string | undefined) =>
	[...(cell ?? '').matchAll(/`([^`]+)`/g)].map(([, scope]) => scope);

function tableOf(page: string, firstHeader: string): TokenOf<'table'> {
	const found = allOf(documents, 'table').find(
		({ file, header }) => file === page && header[0] === firstHeader,
	);
	if (found === undefined) throw new Error(`${page} has no table ${firstHeader}`);
	return found;
}

describe.each<[string, AppKind, number]>([
	['my own meetings', 'user', 0],
	['a whole account', 'account', 3],
])('the lists to copy, for %s', (_whose, kind, first) => {
	const goLive = scopesFor(BUNDLES['Go live'], kind, ['meeting']);
	const check = scopesFor(BUNDLES.Check, kind, ['meeting']);
	const trigger = scopesFor(BUNDLES.Trigger, kind, ['meeting']);

	test('are the bundles, each without what is in the one before', () => {
		const lists = allOf(documents, 'code')
			.filter(({ file, language }) => file === PAGE && language === 'text')
			.map(({ text }) => text.split('\n'));
		const everything = scopesFor(Object.values(BUNDLES).flat(), kind);
		expect(lists.slice(first, first + 3)).toEqual([
			goLive,
			check.filter((scope) => !goLive.includes(scope)),
			everything.filter((scope) => scope.startsWith('webinar:')),
		]);
	});

	test('need no third list for the trigger, as the page says', () => {
		expect(trigger.filter((scope) => ![...goLive, ...check].includes(scope))).toEqual([]);
	});
});

/** What each row of the table of everything is about. */
const ROWS: Record<string, readonly Purpose[]> = {
	'Start, Stop, Update Settings': ['start', 'stop', 'updateSettings'],
	'Change Layout': ['changeLayout'],
	'Start with **Wait for the Event**': ['waitForEvent'],
	'Start with a **Destination**, and Set': ['destination', 'set'],
	'the same with **Keep Stream Key**': ['keepStreamKey'],
	'Start with **Record to the Cloud**': ['record'],
	'Stop with **End the Event**': ['endEvent'],
	'Destination: Get': ['get'],
	'Get Join Token': ['getJoinToken'],
	'choosing **From List**, and Event: Get Many': ['list'],
	'Check Readiness, and finding out why Zoom refused': ['checkReadiness'],
	Enable: ['enable'],
};

test('the table of everything has the scopes of every operation, option and list', () => {
	const { rows } = tableOf(PAGE, 'You use');
	expect(
		Object.fromEntries(
			rows.map(([use, meeting, webinar]) => [use, [meeting, webinar].map(scopesOf)]),
		),
	).toEqual(
		Object.fromEntries(
			Object.entries(ROWS).map(([use, purposes]) => [
				use,
				[scopesFor(purposes, 'user', ['meeting']), scopesFor(purposes, 'user', ['webinar'])],
			]),
		),
	);
});

test('both pages have the scope of every event of the trigger', () => {
	const own = TRIGGER_EVENTS.map(({ value, name }) => [name, scopesFor([value], 'user')]);
	const trigger = tableOf('docs/trigger.md', 'Trigger On').rows;
	expect(Object.fromEntries(trigger.map(([name, , scope]) => [name, scopesOf(scope)]))).toEqual(
		Object.fromEntries(own),
	);
	const app = tableOf(PAGE, 'Trigger On').rows.flatMap(([names = '', scope]) =>
		names.split(', ').map((name) => [name, scopesOf(scope)]),
	);
	expect(Object.fromEntries(app)).toEqual({
		...Object.fromEntries(own),
		'Any event with **Subscription: Automatic**': scopesFor(['automaticSubscription'], 'user'),
	});
});

const classicScopes = endpoints.flatMap(({ scopes: { classic, classicAdmin } }) => [
	classic,
	classicAdmin,
]);
const granularScopes = endpoints.flatMap(({ scopes: { granular } }) => [
	granular,
	`${granular}:admin`,
]);
const known = new Set([...granularScopes, ...classicScopes, ...userLevelScopes]);
/** The endpoints that the package uses; the simulator has a few more. */
const used = endpoints.filter(({ scopes }) => userLevelScopes.includes(scopes.granular));

test('every scope in the documents exists in Zoom', () => {
	expect(scopesIn(() => true).filter((scope) => !known.has(scope))).toEqual([]);
});

test('the page on the Zoom app lists every scope that a user can need', () => {
	const named = scopesIn((file) => file === PAGE);
	expect(userLevelScopes.filter((scope) => !named.includes(scope))).toEqual([]);
	const classic = used.map(({ scopes }) => scopes.classic);
	expect(classic.filter((scope) => !named.includes(scope))).toEqual([]);
});

test('the page explains how the scopes for a whole account differ', () => {
	const named = scopesIn((file) => file === PAGE);
	expect(named.filter((scope) => scope.includes(':admin')).length).toBeGreaterThan(3);
	const irregular = endpoints
		.map(({ scopes }) => scopes)
		.filter(({ classic, classicAdmin }) => classicAdmin !== `${classic}:admin`);
	expect(irregular.filter(({ classicAdmin }) => !named.includes(classicAdmin))).toEqual([]);
});
