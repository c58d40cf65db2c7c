import { isRecord } from './is-record';
import type { RequestBody } from './request-body';
import type { StreamDestination } from './simulated-meeting';
import type { FieldProblem } from './zoom-errors';

const limits = { stream_url: 1_024, stream_key: 512, page_url: 1_024 };
const resolutions: readonly unknown[] = ['720p', '1080p'];

/** Either the destination a body sets, or every field that is wrong with it (spec-2024). */
export function judgeDestination(
	body: RequestBody,
	resolutionRequired: boolean,
): { problems: FieldProblem[]; destination: StreamDestination } {
	const given = fieldsOf(body);
	const text = (name: string): string => {
		const value = given[name];
		return typeof value === 'string' ? value : '';
	};
	const problems: FieldProblem[] = [];
	for (const [field, longest] of Object.entries(limits)) {
		if (text(field) === '') problems.push({ field, message: 'This field is required.' });
		else if (text(field).length > longest) problems.push({ field, message: 'Too long.' });
	}
	if (text('page_url') !== '' && !isUri(text('page_url'))) {
		problems.push({ field: 'page_url', message: 'Invalid field.' });
	}
	const { resolution } = given;
	const missing = resolution === undefined && resolutionRequired;
	if (missing || (resolution !== undefined && !resolutions.includes(resolution))) {
		problems.push({ field: 'resolution', message: 'Invalid field.' });
	}
	const destination: StreamDestination = {
		stream_url: text('stream_url'),
		stream_key: text('stream_key'),
		page_url: text('page_url'),
		...(resolution === undefined ? {} : { resolution: text('resolution') }),
	};
	return { problems, destination };
}

function fieldsOf(body: RequestBody): Record<string, unknown> {
	if (body.format === 'multipart') return body.fields;
	return body.format === 'json' && isRecord(body.value) ? body.value : {};
}

function isUri(text: string): boolean {
	try {
		return new URL(text).href !== '';
	} catch {
		return false;
	}
}
