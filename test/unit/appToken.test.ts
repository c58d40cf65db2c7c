import type { ZoomApp } from '../../nodes/ZoomLiveStreamTrigger/subscription/app';
import { requestAppToken } from '../../nodes/ZoomLiveStreamTrigger/subscription/appToken';
import { hookFunctions, type ZoomResponse } from './harness/hookFunctions';
import { SCOPES } from './harness/subscriptions';
import { GENERAL_APP } from './harness/zoomApp';

jest.mock('../../nodes/ZoomLiveStreamTrigger/pause', () => ({ pause: async () => undefined }));

const CLIENT = 'grant_type=client_credentials';
const ACCOUNT = 'grant_type=account_credentials&account_id=account-7';

const token = (access_token: unknown, scope: unknown = SCOPES.join(' ')): ZoomResponse => ({
	statusCode: 200,
	body: { access_token, scope },
});
const refused = (statusCode: number): ZoomResponse => ({ statusCode, body: { error: 'no' } });

async function ask(
	kind: ZoomApp['kind'],
	accountId: string | undefined,
	...answers: ZoomResponse[]
) {
	const { functions, sent } = hookFunctions(...answers);
	const outcome = await requestAppToken(functions, { ...GENERAL_APP, kind }, accountId);
	return { outcome, grants: sent.map(({ body }) => body), sent };
}

const granted = (accessToken: string) => ({ kind: 'granted', accessToken });

test('the app asks with its keys, as a form', async () => {
	const { sent } = await ask('general', undefined, token('one'));
	expect(sent).toEqual([
		expect.objectContaining({
			method: 'POST',
			url: 'https://zoom.us/oauth/token',
			auth: { username: 'an-id', password: 'a-secret' },
			headers: { Accept: 'application/json', 'Content-Type': 'application/x-www-form-urlencoded' },
			body: CLIENT,
		}),
	]);
});

test.each<[ZoomApp['kind'], string | undefined, string[]]>([
	['general', 'account-7', [CLIENT, ACCOUNT]],
	['serverToServer', 'account-7', [ACCOUNT, CLIENT]],
	['serverToServer', undefined, [CLIENT]],
])(
	'%s, account %s: the grants in the order in which they may help',
	async (kind, account, grants) => {
		const answers = [token('one', ''), token('other', '')];
		const asked = await ask(kind, account, ...answers);
		expect(asked.grants).toEqual(grants);
		expect(asked.outcome).toEqual(granted('one'));
	},
);

describe('the scopes of a token decide', () => {
	test.each([
		['with spaces', SCOPES.join(' ')],
		['with commas', SCOPES.join(',')],
		['with both', SCOPES.join(', ')],
		['with more scopes', `meeting:read:meeting ${SCOPES.join(' ')} user:read:user`],
	])('all that is needed, written %s: no other grant is asked for', async (_how, scope) => {
		const { outcome, grants } = await ask('general', 'account-7', token('one', scope));
		expect(outcome).toEqual(granted('one'));
		expect(grants).toEqual([CLIENT]);
	});

	test.each([
		['without the first', SCOPES.slice(1).join(' ')],
		['without the second', [SCOPES[0], SCOPES[2]].join(' ')],
		['without the last', SCOPES.slice(0, 2).join(' ')],
		['as a list', SCOPES],
		['none', undefined],
	])('%s: the token of the other grant', async (_how, scope) => {
		const answers = [{ statusCode: 200, body: { access_token: 'one', scope } }, token('other')];
		const { outcome } = await ask('general', 'account-7', ...answers);
		expect(outcome).toEqual(granted('other'));
	});

	test('a token without them is better than none', async () => {
		const { outcome } = await ask('general', 'account-7', refused(400), token('other', ''));
		expect(outcome).toEqual(granted('other'));
	});
});

describe('what is no token', () => {
	test.each<[string, ZoomResponse]>([
		['another status', { statusCode: 201, body: { access_token: 'one' } }],
		['a page', { statusCode: 200, body: '<html>' }],
		['a number', token(7)],
		['an empty text', token('')],
	])('%s', async (_what, answer) => {
		const { outcome, grants } = await ask('general', 'account-7', answer, refused(400));
		expect(grants).toEqual([CLIENT, ACCOUNT]);
		expect(outcome).toMatchObject({ kind: 'refused', answer: { status: 400 } });
	});

	test.each<[string, ZoomResponse[], object]>([
		['wrong keys', [refused(401), token('never')], { kind: 'answered', status: 401 }],
		['an outage', [502, 503, 500].map(refused), { kind: 'answered', status: 500 }],
		['silence', [], { kind: 'silent' }],
	])('%s would be the same with the other grant', async (_why, answers, answer) => {
		const { outcome, grants } = await ask('general', 'account-7', ...answers);
		expect(outcome).toMatchObject({ kind: 'refused', answer });
		expect(new Set(grants)).toEqual(new Set([CLIENT]));
	});
});
