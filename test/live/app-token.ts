import { isRecord } from '../../nodes/zoom/guards';
import type { Answer } from '../../nodes/zoom/client/answer';
import { NEEDED_SCOPES } from '../../nodes/ZoomLiveStreamTrigger/subscription/app';
import type { Check } from './check';
import { observeSubscription } from './observe-subscription';
import type { Observation } from './observation';
import type { AppKeys } from './settings';
import { requestToken, type Grant } from './zoom-client';

interface Token {
	accessToken: string;
	missingScopes: string[];
}

/**
 * Asks for a token of the app itself in both ways, as Zoom's documents disagree about which one opens event
 * subscriptions.
 * @returns the one that does, or else the first that Zoom gave
 */
export async function askForAppToken(
	check: Check,
	app: AppKeys,
	accountId: string,
): Promise<string | undefined> {
	const tokens = [
		await ask(check, 'accountToken', app, {
			grant_type: 'account_credentials',
			account_id: accountId,
		}),
		await ask(check, 'clientToken', app, { grant_type: 'client_credentials' }),
	].filter((token) => token !== undefined);
	const [first] = tokens;
	return (tokens.find(({ missingScopes }) => missingScopes.length === 0) ?? first)?.accessToken;
}

async function ask(
	check: Check,
	id: 'accountToken' | 'clientToken',
	app: AppKeys,
	grant: Grant,
): Promise<Token | undefined> {
	const { surroundings, settings } = check;
	const answer = await check.askAsApp(
		id,
		async () => await requestToken(surroundings.fetch, settings.oauthBaseUrl, app, grant),
		observeToken,
	);
	const token = readToken(answer);
	check.secrets.add(token?.accessToken);
	return token;
}

function observeToken(answer: Answer): Observation {
	const observation = observeSubscription(answer);
	const token = readToken(answer);
	if (token === undefined) return observation;
	const { missingScopes } = token;
	if (missingScopes.length === 0) return { ...observation, detail: 'with all scopes it needs' };
	const detail = `without ${missingScopes.join(', ')}`;
	return { ...observation, reading: 'missing_scope', detail };
}

function readToken(answer: Answer): Token | undefined {
	if (answer.kind === 'unanswered' || answer.status !== 200 || !isRecord(answer.body)) {
		return undefined;
	}
	const { access_token: accessToken, scope } = answer.body;
	if (typeof accessToken !== 'string') return undefined;
	const scopes = typeof scope === 'string' ? scope.split(/[\s,]+/) : [];
	return { accessToken, missingScopes: NEEDED_SCOPES.filter((each) => !scopes.includes(each)) };
}
