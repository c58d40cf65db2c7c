import { hostOfCredential } from '../../../nodes/zoom/authentication';
import { userPath, userSettingsPath } from '../../../nodes/zoom/endpoints';

function hostIn(parameters: Record<string, unknown>): string | undefined {
	return hostOfCredential({
		getNodeParameter: (name: string, fallback: string) => parameters[name] ?? fallback,
	});
}

const account = (host: unknown) => ({ authentication: 'serverToServer', host });

test('the user who signed in is me', () => {
	expect(hostIn({ host: 'someone@example.com' })).toBe('me');
});

test.each([
	['an email', 'host@example.com', '/v2/users/host%40example.com/settings'],
	['a user ID', 'KDcuGIm1QgePTO8WbOqwIQ', '/v2/users/KDcuGIm1QgePTO8WbOqwIQ/settings'],
	['white space around it', ' host@example.com\n', '/v2/users/host%40example.com/settings'],
	['a path', '../meetings/1', '/v2/users/..%2Fmeetings%2F1/settings'],
	['an escaped path', '%2e%2e', '/v2/users/%252e%252e/settings'],
	['a query', 'a?b#c', '/v2/users/a%3Fb%23c/settings'],
])('the host of a server-to-server app stays below /users/: %s', (_what, host, path) => {
	const user = hostIn(account(host)) ?? '';
	expect(new URL(`https://api.zoom.us/v2${userSettingsPath(user)}`).pathname).toBe(path);
	expect(new URL(`https://api.zoom.us/v2${userPath(user)}`).pathname).toContain('/v2/users/');
});

test.each([['..'], ['.'], [' .. '], ['...'], [''], ['  '], [null], [undefined], [7], [{}]])(
	'%j is not a host',
	(host) => {
		expect(hostIn(account(host))).toBeUndefined();
	},
);
