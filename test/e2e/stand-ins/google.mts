import { randomBytes } from 'node:crypto';
import formbody from '@fastify/formbody';
import type { FastifyInstance } from 'fastify';

/** The sign-in shared by all of Google's services. */
export interface GoogleSignIn {
	readonly clientId: string;
	readonly clientSecret: string;
	/** The code that Google returns on consent, to exchange for a token. */
	readonly code: string;
	/** Whether a request has a token that was issued here. */
	admits(authorization: string | undefined): boolean;
}

interface TokenRequest {
	grant_type?: string;
	code?: string;
	client_id?: string;
	client_secret?: string;
}

/** Google's token endpoint: one client, one code, tokens that don't expire. */
export async function addGoogleSignIn(server: FastifyInstance): Promise<GoogleSignIn> {
	await server.register(formbody);
	const given = new Set<string>();
	const client = { clientId: 'example-client', clientSecret: 'example-client-secret' };
	const code = 'example-code';
	server.post<{ Body: TokenRequest }>('/token', async ({ body }, reply) => {
		const isClient =
			body.client_id === client.clientId && body.client_secret === client.clientSecret;
		if (!isClient || body.code !== code)
			return await reply.code(400).send({ error: 'invalid_grant' });
		const token = randomBytes(16).toString('hex');
		given.add(token);
		return {
			access_token: token,
			refresh_token: 'example',
			token_type: 'Bearer',
			expires_in: 3600,
		};
	});
	const admits = (authorization = '') => given.has(authorization.replace(/^Bearer /, ''));
	return { ...client, code, admits };
}
