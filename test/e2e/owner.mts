import { HttpSession } from './http-session.mts';

/** The one person of a fresh n8n. The password guards nothing: the instance listens on loopback for minutes. */
export const owner = {
	email: 'owner@example.com',
	firstName: 'Olga',
	lastName: 'Owner',
	password: 'On-Air-at-8-pm',
};

/** Signs in with e-mail and password and returns the conversation that is signed in. */
export async function login(baseUrl: string): Promise<HttpSession> {
	const session = new HttpSession(baseUrl);
	const { email, password } = owner;
	await session.request('POST', '/login', { emailOrLdapLoginId: email, password });
	return session;
}

/** Makes the owner's account, the first thing every new n8n asks for, and signs in. */
export async function setUpOwner(baseUrl: string): Promise<HttpSession> {
	await new HttpSession(baseUrl).request('POST', '/owner/setup', owner);
	return await login(baseUrl);
}
