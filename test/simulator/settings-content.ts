import { isRecord } from './is-record';
import type { RequestBody } from './request-body';
import type { SimulatedUser } from './simulated-user';
import type { FieldProblem } from './zoom-errors';

/** The user settings that a body changes; anything it omits is unchanged. */
export type SettingsChange = Partial<
	Pick<
		SimulatedUser,
		| 'allowLiveStreaming'
		| 'customLiveStreamingService'
		| 'webinarLiveStreaming'
		| 'customWebinarService'
	>
>;

const services: readonly unknown[] = [
	'facebook',
	'workplace_by_facebook',
	'youtube',
	'custom_live_streaming_service',
];

/** Either what a body of PATCH `/users/{id}/settings` changes, or every field that is wrong with it. */
export function judgeSettings(body: RequestBody): {
	problems: FieldProblem[];
	change: SettingsChange;
} {
	const problems: FieldProblem[] = [];
	const section = (within: Record<string, unknown>, name: string, path: string) => {
		const value = within[name];
		if (value === undefined) return {};
		if (isRecord(value)) return value;
		problems.push({ field: path, message: 'Invalid field.' });
		return {};
	};
	const flag = (within: Record<string, unknown>, name: string, path: string) => {
		const value = within[name];
		if (value === undefined || typeof value === 'boolean') return value;
		problems.push({ field: `${path}.${name}`, message: 'Invalid field.' });
		return undefined;
	};
	const content = body.format === 'json' && isRecord(body.value) ? body.value : {};
	const meeting = section(content, 'in_meeting', 'in_meeting');
	const path = 'in_meeting.webinar_live_streaming';
	const webinar = section(meeting, 'webinar_live_streaming', path);
	const { live_streaming_service: list } = webinar;
	const isList = Array.isArray(list) && list.every((entry) => services.includes(entry));
	if (list !== undefined && !isList) {
		problems.push({ field: `${path}.live_streaming_service`, message: 'Invalid field.' });
	}
	const change = {
		allowLiveStreaming: flag(meeting, 'allow_live_streaming', 'in_meeting'),
		customLiveStreamingService: flag(meeting, 'custom_live_streaming_service', 'in_meeting'),
		webinarLiveStreaming: flag(webinar, 'enable', path),
		customWebinarService: isList ? list.includes('custom_live_streaming_service') : undefined,
	};
	return { problems, change };
}
