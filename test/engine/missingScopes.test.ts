import { runOperation } from '../operations/harness/operation';
import { zoomForEachTest } from './harness/zoomForEachTest';

jest.mock('../../nodes/zoom/n8n/clock', () => jest.requireActual('./harness/clock'));

const zoom = zoomForEachTest();
const MISSING = ['meeting:update:livestream_status', 'meeting:update:livestream', 'user:read:user'];

test.each([
	['with a space between them', MISSING.join(', ')],
	['without a space', MISSING.join(',')],
])('an item lists every scope that Zoom names, %s', async (_how, list) => {
	const message = `Invalid access token, does not contain scopes:[${list}].`;
	zoom().injectFault({ kind: 'status', status: 400, body: { code: 4711, message } });
	const { error } = await runOperation(zoom(), { operation: 'start' });
	const { missingScopes, message: said } = Object(error[0]?.json.error);
	expect(missingScopes).toEqual(MISSING);
	for (const scope of MISSING) expect(said).toContain(scope);
});

test.each([
	[false, ['meeting:write', 'user:read:user']],
	[true, ['meeting:write:admin', 'user:read:user:admin']],
])(
	'an item lists the form that its app can have (server-to-server: %s)',
	async (serverToServer, scopes) => {
		const list = 'meeting:write:admin, meeting:write, user:read:user, user:read:user:admin';
		const message = `Invalid access token, does not contain scopes: [${list}]`;
		zoom().injectFault({
			kind: 'status',
			status: 400,
			body: { code: 4711, message },
			match: { path: /status$/ },
		});
		const { error } = await runOperation(zoom(), { operation: 'start', serverToServer });
		expect(error[0]?.json).toMatchObject({
			error: {
				missingScopes: scopes,
				message: `The credential's Zoom app is missing a scope: ${scopes.join(', ')}`,
				zoomMessage: message,
			},
		});
	},
);

test('the summary of Check Readiness lists the scopes of every look that Zoom refused', async () => {
	const { success } = await runOperation(zoom(), {
		operation: 'checkReadiness',
		tokens: { scopes: ['meeting:read:meeting', 'user:read:user'] },
	});
	for (const scope of [
		'meeting:update:livestream_status',
		'meeting:read:livestream',
		'user:read:settings',
	]) {
		expect(success[0]?.json.summary).toContain(scope);
	}
});
