import type { IDataObject } from 'n8n-workflow';
import { idKey } from '../zoom/events';
import { isRecord } from '../zoom/guards';
import { withoutStreamKeys } from '../zoom/text/hideSecrets';
import { eventIdOf, readWebhookEvent, type WebhookEvent } from '../zoom/webhook/events';

/** What you ask for under Options. */
interface OutputOptions {
	includeStreamKey: boolean;
	/** Whether the item carries the token that opens the files of a recording. */
	includeDownloadToken: boolean;
	/** Whether the item carries the event as Zoom sent it. */
	raw: boolean;
}

/**
 * The item that an event becomes: in camelCase, without the fields that Zoom left out, on one level but for the files
 * of a recording. The stream key is masked and the download token left out, in `raw` too, unless the parameter
 * Options asks for them.
 */
export function presentEvent(body: unknown, parameter: unknown): IDataObject {
	const options = readOutputOptions(parameter);
	const shown = withoutSecrets(body, options);
	const event = readWebhookEvent(shown);
	return {
		...(event && describeEvent(event)),
		...(isRecord(shown) && flatFields({ downloadToken: shown.download_token })),
		...(options.raw && isRecord(shown) && { raw: toDataObject(shown) }),
	};
}

/** Anything but a switch that is on counts as off. */
function readOutputOptions(parameter: unknown): OutputOptions {
	const { includeStreamKey, includeDownloadToken, raw } = isRecord(parameter) ? parameter : {};
	return {
		includeStreamKey: includeStreamKey === true,
		includeDownloadToken: includeDownloadToken === true,
		raw: raw === true,
	};
}

function withoutSecrets(body: unknown, options: OutputOptions): unknown {
	const masked = options.includeStreamKey ? body : withoutStreamKeys(body);
	if (options.includeDownloadToken || !isRecord(masked)) return masked;
	return Object.fromEntries(Object.entries(masked).filter(([name]) => name !== 'download_token'));
}

function describeEvent(event: WebhookEvent): IDataObject {
	const { name, eventType, occurredAt, payload, object, stream } = event;
	const custom = stream?.custom_live_streaming_settings;
	return {
		...flatFields({
			event: name,
			topic: object.topic,
			occurredAt: isoTime(occurredAt),
			eventType,
			[idKey(eventType)]: eventIdOf(event),
			uuid: object.uuid,
			startTime: object.start_time,
			endTime: object.end_time,
			timezone: object.timezone,
			duration: object.duration,
			practiceSession: object.practice_session,
			hostId: object.host_id,
			hostEmail: object.host_email,
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
		}),
		...(name.startsWith('recording.') && describeRecording(object)),
	};
}

/** What follows a show: where to watch it, and its files. */
function describeRecording(recording: Record<string, unknown>): IDataObject {
	const files = Array.isArray(recording.recording_files) ? recording.recording_files : [];
	return {
		...flatFields({
			shareUrl: recording.share_url,
			recordingCount: recording.recording_count,
			totalSize: recording.total_size,
		}),
		files: files.filter(isRecord).map(describeFile),
	};
}

function describeFile(file: Record<string, unknown>): IDataObject {
	return flatFields({
		id: file.id,
		recordingType: file.recording_type,
		fileType: file.file_type,
		fileExtension: file.file_extension,
		fileSize: file.file_size,
		recordingStart: file.recording_start,
		recordingEnd: file.recording_end,
		status: file.status,
		playUrl: file.play_url,
		downloadUrl: file.download_url,
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
