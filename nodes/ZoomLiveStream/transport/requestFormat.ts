import { apiBaseUrl } from '../../zoom/hosts';
import type { Failure } from '../answers/failure';
import { credentialOf } from './credential';
import type { BodyFormat } from './encode';
import { exchange } from './exchange';
import type { Accepted } from './interpret';
import type { RequestContext } from './requestContext';
import type { ZoomRequest } from './send';

/** The choices of the option Request Format. */
export type FormatChoice = BodyFormat | 'automatic';

/** The result of a request, and the format that Zoom answered. */
export interface FormattedOutcome {
	outcome: Accepted | Failure;
	format: BodyFormat;
}

/**
 * Sends a request in the chosen format. `automatic` tries multipart first (Zoom collection). After any
 * refusal that could be about the format, it sends the same content as JSON (Zoom OpenAPI) before it reports
 * anything: a refused request has no effect.
 */
export async function exchangeInFormat(
	context: RequestContext,
	choice: FormatChoice,
	request: (format: BodyFormat) => ZoomRequest,
): Promise<FormattedOutcome> {
	const sendAs = async (format: BodyFormat): Promise<FormattedOutcome> => ({
		outcome: await exchange(context, () => request(format)),
		format,
	});
	if (choice !== 'automatic') return await sendAs(choice);

	const address = await addressOf(context);
	const sent: { format: BodyFormat } = { format: 'multipart' };
	const refused = await exchange(
		context,
		() => {
			// Checked each time it is sent: another item may have found out in the meantime.
			sent.format = acceptsJson.has(address) ? 'json' : 'multipart';
			return request(sent.format);
		},
		(failure) => sent.format === 'multipart' && mayBeAboutFormat(failure),
	);
	const { format } = sent;
	if (refused.kind === 'accepted' || format === 'json' || !mayBeAboutFormat(refused)) {
		return { outcome: refused, format };
	}

	const json = await sendAs('json');
	if (json.outcome.kind === 'accepted' || !mayBeAboutFormat(json.outcome)) {
		remember(address);
		return json;
	}
	if (json.outcome.reason !== 'format_refused') return json;
	// Zoom does not accept JSON here, so the first refusal was about something else.
	return refused.recovery === 'outage_ends'
		? await sendAs('multipart')
		: { outcome: refused, format: 'multipart' };
}

/** Whether a refusal could be about the format of the body, whatever its text says. */
export function mayBeAboutFormat({ reason, answer }: Failure): boolean {
	const { httpStatus, zoomCode } = answer;
	return (
		reason === 'format_refused' ||
		reason === 'validation_failed' ||
		httpStatus === 500 ||
		(httpStatus === 400 && zoomCode === 300) ||
		(reason === 'zoom_unavailable' &&
			httpStatus !== null &&
			httpStatus < 500 &&
			!isRedirect(httpStatus))
	);
}

function isRedirect(status: number): boolean {
	return status >= 300 && status < 400;
}

/** Where Zoom accepted JSON after it refused multipart, by account and address; forgets the oldest first. */
const acceptsJson = new Set<string>();
const MAX_REMEMBERED = 1_000;

function remember(address: string): void {
	acceptsJson.add(address);
	const [oldest] = acceptsJson;
	if (acceptsJson.size > MAX_REMEMBERED && oldest !== undefined) acceptsJson.delete(oldest);
}

/**
 * Where an item's requests go: nowhere if the credential cannot be read, which the request itself then
 * reports.
 */
async function addressOf(context: RequestContext): Promise<string> {
	try {
		return `${context.account} ${apiBaseUrl(await credentialOf(context))}`;
	} catch {
		return '';
	}
}
