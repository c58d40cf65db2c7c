import { endpoints } from '../simulator/endpoints';
import { userLevelScopes } from '../simulator/scopes';
import { allOf, readDocuments, type Document } from './documents';

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
