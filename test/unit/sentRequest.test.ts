import type { IDataObject } from 'n8n-workflow';
import { isRecord } from '../../nodes/zoom/guards';
import { EVENT_ID, performItem, type ItemRun, type SentRequest } from './harness/performItem';

const ACCEPTED = { statusCode: 204 };

async function stop(
	run: Pick<ItemRun, 'parameters' | 'credential' | 'timeout' | 'nodeParameters'>,
) {
	return await performItem({
		operation: 'stop',
		body: { action: 'stop' },
		...run,
		zoom: () => ACCEPTED,
	});
}

describe('a request', () => {
	test('goes to the address of the credential, with what n8n built', async () => {
		const { requests } = await stop({ credential: { environment: 'zoomGov' } });
		expect(requests).toEqual([
			{
				baseURL: 'https://api.zoomgov.com/v2',
				url: `/meetings/${EVENT_ID}/livestream/status`,
				method: 'PATCH',
				headers: { Accept: 'application/json' },
				timeout: 30_000,
				body: expect.any(FormData),
				skipSslCertificateValidation: false,
				returnFullResponse: true,
			},
		]);
	});

	test.each([
		['30 seconds instead of n8n’s five minutes', {}, 300_000, 30_000],
		['the timeout you set', { requestOptions: { timeout: 5_000 } }, 5_000, 5_000],
		['five minutes if you set those', { requestOptions: { timeout: 300_000 } }, 300_000, 300_000],
		['30 seconds for an empty timeout', { requestOptions: { timeout: 0 } }, 300_000, 30_000],
	])('has %s', async (_what, nodeParameters, timeout, used) => {
		expect((await stop({ nodeParameters, timeout })).requests[0]?.timeout).toBe(used);
	});
});

describe('the event is found', () => {
	test.each<[string, IDataObject, string]>([
		['by its ID alone', { meeting: '820 1234 5679' }, '/meetings/82012345679'],
		[
			'in a resource locator',
			{ meeting: { mode: 'id', value: '82012345679' } },
			'/meetings/82012345679',
		],
		['as a webinar', { eventType: 'webinar', webinar: '82012345679' }, '/webinars/82012345679'],
		['as a meeting unless it is a webinar', { eventType: 'other' }, `/meetings/${EVENT_ID}`],
	])('%s', async (_how, parameters, path) => {
		const { requests } = await stop({ parameters });
		expect(requests[0]?.url).toBe(`${path}/livestream/status`);
	});

	test('otherwise the item says so, and nothing is sent', async () => {
		const { json, requests } = await stop({ parameters: { meeting: 'Sunday' } });
		expect(json).toMatchObject({ error: { reason: 'invalid_event_reference', meetingId: null } });
		expect(requests).toEqual([]);
	});
});

describe('Check Readiness', () => {
	async function check(event: object, parameters: IDataObject = {}, scope?: unknown) {
		const zoom = ({ url }: SentRequest) => ({
			statusCode: 200,
			body: url?.startsWith('/meetings') ? event : {},
		});
		const credential = {
			environment: 'zoom',
			oauthTokenData: { ...(scope !== undefined && { scope }) },
		};
		return await performItem({ operation: 'checkReadiness', zoom, parameters, credential });
	}
	const paths = (requests: SentRequest[]) => requests.map(({ url }) => url);

	test.each<[string, object, IDataObject, string]>([
		['from the event', { host_id: 'h 1' }, {}, '/users/h%201/settings'],
		['as the user who signed in', {}, {}, '/users/me/settings'],
		['as that user, if the event has no host', { host_id: '' }, {}, '/users/me/settings'],
		[
			'as the parameter of a server-to-server credential names it',
			{ host_id: 7 },
			{ authentication: 'serverToServer', host: ' host@example.com ' },
			'/users/host%40example.com/settings',
		],
	])('checks the host %s', async (_how, event, parameters, path) => {
		expect(paths((await check(event, parameters)).requests)).toContain(path);
	});

	test('does not check an unknown host', async () => {
		const { requests } = await check({}, { authentication: 'serverToServer', host: ' ' });
		expect(paths(requests).filter((path) => path?.startsWith('/users'))).toEqual([]);
	});

	test.each<[unknown, boolean]>([
		['meeting:write', true],
		['user:read, meeting:write', true],
		['user:read meeting:write', true],
		['user:read', false],
		['', true],
		[7, true],
		[undefined, true],
	])('with a token for %j the scopes are fine: %s', async (scope, fine) => {
		const { json } = await check({}, {}, scope);
		const checks = Array.isArray(json?.checks) ? json.checks.filter(isRecord) : [];
		expect(checks.find(({ check: name }) => name === 'scopes')).toMatchObject({ ok: fine });
	});
});
