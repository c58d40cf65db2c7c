import { isRecord } from './is-record';
import type { SimulatorOptions } from './options';
import type { RateLimit } from './plans';
import { booleanOrNothing, numberOrNothing, oneOf, textOrNothing, withoutGaps } from './read-value';
import type { GivenMeeting, StreamDestination } from './simulated-meeting';
import { webhookEventNames } from './webhook-events';
import type { WebhookSubscription } from './webhooks';

/** An event from unchecked JSON; undefined if it has no id. */
export function readMeeting(input: unknown): GivenMeeting | undefined {
	if (!isRecord(input) || typeof input.id !== 'string') return undefined;
	return {
		...withoutGaps({
			topic: textOrNothing(input.topic),
			startTime: textOrNothing(input.startTime),
			timezone: textOrNothing(input.timezone),
			hostId: textOrNothing(input.hostId),
			accountId: textOrNothing(input.accountId),
			duration: numberOrNothing(input.duration),
			instant: booleanOrNothing(input.instant),
			encryption: oneOf(input.encryption, ['enhanced_encryption', 'e2ee']),
			status: oneOf(input.status, ['waiting', 'started', 'ended']),
			stream: oneOf(input.stream, ['off', 'starting', 'live']),
			destination: readDestination(input.destination),
		}),
		id: input.id,
	};
}

function readDestination(input: unknown): StreamDestination | undefined {
	if (!isRecord(input)) return undefined;
	const { stream_url, stream_key, page_url, resolution } = input;
	if (typeof stream_url !== 'string' || typeof stream_key !== 'string') return undefined;
	if (typeof page_url !== 'string') return undefined;
	const known = { stream_url, stream_key, page_url };
	return typeof resolution === 'string' ? { ...known, resolution } : known;
}

/** The options that another process can set: all except those that JSON cannot represent. */
type ControlledOption = Exclude<keyof SimulatorOptions, 'port' | 'clock' | 'alterAnswer'>;

/** Options from unchecked JSON; unknown options and invalid values are left out. */
export function readOptions(input: unknown): SimulatorOptions {
	if (!isRecord(input)) return {};
	const options = {
		specification: oneOf(input.specification, ['2026', '2024']),
		plan: oneOf(input.plan, ['free', 'pro', 'business']),
		rateLimit: readRateLimit(input.rateLimit),
		requestFormats: oneOf(input.requestFormats, ['both', 'multipart', 'json']),
		formatRefusal: oneOf(input.formatRefusal, ['unsupported_content_type', 'invalid_json_object']),
		startOnLiveStream: oneOf(input.startOnLiveStream, ['accepted', 'error_3000', 'throttled']),
		stopOnSilentStream: oneOf(input.stopOnSilentStream, ['accepted', 'error_3000']),
		startThrottle: numberOrNothing(input.startThrottle),
		goLiveAfter: numberOrNothing(input.goLiveAfter),
		notStartedMessage: textOrNothing(input.notStartedMessage),
		retryAfterForm: oneOf(input.retryAfterForm, ['iso', 'seconds']),
		emptyDestination: oneOf(input.emptyDestination, ['empty', 'object', 'text']),
		unknownFields: booleanOrNothing(input.unknownFields),
		repeatPageToken: booleanOrNothing(input.repeatPageToken),
		eventSubscriptionGrants: oneOf(input.eventSubscriptionGrants, [
			'both',
			'client_credentials',
			'account_credentials',
		]),
		accountSubscriptionsNeedUser: booleanOrNothing(input.accountSubscriptionsNeedUser),
		retryScale: numberOrNothing(input.retryScale),
		retryTimestamp: oneOf(input.retryTimestamp, ['renewed', 'original']),
		webhookTimeout: numberOrNothing(input.webhookTimeout),
	} satisfies { [Option in ControlledOption]: SimulatorOptions[Option] | undefined };
	return withoutGaps(options);
}

function readRateLimit(input: unknown): RateLimit | undefined {
	if (!isRecord(input)) return oneOf<'off' | 'plan'>(input, ['off', 'plan']);
	const perSecond = numberOrNothing(input.perSecond);
	const perDay = numberOrNothing(input.perDay);
	if (perSecond === undefined) return undefined;
	return perDay === undefined ? { perSecond } : { perSecond, perDay };
}

/** A webhook subscription from unchecked JSON; without `events` it is for all of them. */
export function readSubscription(input: unknown): WebhookSubscription | undefined {
	if (!isRecord(input) || typeof input.url !== 'string') return undefined;
	const { url, events } = input;
	if (!Array.isArray(events)) return { url, events: webhookEventNames };
	return { url, events: webhookEventNames.filter((name) => events.includes(name)) };
}
