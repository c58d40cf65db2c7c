import type { IDataObject } from 'n8n-workflow';
import { idKey } from '../zoom/events';
import { isRecord } from '../zoom/guards';
import { withoutStreamKeys } from '../zoom/streamKey';
import { eventIdOf, readWebhookEvent, type WebhookEvent } from '../zoom/webhook/events';
import { limitDepth } from './limitDepth';
import type { TriggerOptions } from './options';

/** More than any event of Zoom has, and few enough for whatever reads the item. */
const MAX_DEPTH = 50;

/**
 * The item that an event becomes: one level, in camelCase, without the fields that Zoom left out. The
 * stream key is masked, in `raw` too, unless a person asked for it.
 */
export function presentEvent(body: unknown, options: TriggerOptions): IDataObject {
	const limited = limitDepth(body, MAX_DEPTH);
	const shown = options.includeStreamKey ? limited : withoutStreamKeys(limited);
	const event = readWebhookEvent(shown);
	return {
		...(event && describeEvent(event)),
		...(options.raw && isRecord(shown) && { raw: toDataObject(shown) }),
	};
}

function describeEvent(event: WebhookEvent): IDataObject {
	const { name, eventType, occurredAt, payload, object, stream } = event;
	const custom = stream?.custom_live_streaming_settings;
	return flatFields({
		event: name,
		occurredAt: isoTime(occurredAt),
		eventType,
		[idKey(eventType)]: eventIdOf(event),
		uuid: object.uuid,
		topic: object.topic,
		startTime: object.start_time,
		timezone: object.timezone,
		duration: object.duration,
		hostId: object.host_id,
		accountId: payload.account_id,
		operator: payload.operator,
		operatorId: payload.operator_id,
		...(stream && { service: stream.service, streamingAt: stream.date_time }),
		...(isRecord(custom) && {
			streamUrl: custom.stream_url,
			streamKey: custom.stream_key,
			pageUrl: custom.page_url,
			resolution: custom.resolution,
		}),
	});
}

/** Only the fields with a flat value: text, a number or a boolean. */
function flatFields(fields: Record<string, unknown>): IDataObject {
	return Object.fromEntries(
		Object.entries(fields).flatMap(([name, value]) => (isFlat(value) ? [[name, value]] : [])),
	);
}

function isFlat(value: unknown): value is string | number | boolean {
	return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function isoTime(milliseconds: number | undefined): string | undefined {
	if (milliseconds === undefined) return undefined;
	const time = new Date(milliseconds);
	return Number.isNaN(time.getTime()) ? undefined : time.toISOString();
}

function toDataObject(value: object): IDataObject {
	return { ...value };
}
