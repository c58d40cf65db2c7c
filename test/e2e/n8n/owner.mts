import { HttpSession } from './http-session.mts';

/**
 * The only user of a fresh n8n. The password protects nothing: the instance listens on loopback for minutes.
 */
export const owner = {
	email: 'owner@example.com',
	firstName: 'Olga',
	lastName: 'Owner',
	password: 'On-Air-at-8-pm',
};

/** Signs in with email and password and returns the signed-in session. */
export async function login(baseUrl: string): Promise<HttpSession> {
	const session = new HttpSession(baseUrl);
	const { email, password } = owner;
	await session.request('POST', '/login', { emailOrLdapLoginId: email, password });
	return session;
}

/** Creates the owner's account, the first thing a new n8n asks for, and signs in. */
export async function setUpOwner(baseUrl: string): Promise<HttpSession> {
	await new HttpSession(baseUrl).request('POST', '/owner/setup', owner);
	return await login(baseUrl);
}
