import { fail } from '../../nodes/ZoomLiveStream/answers/failure';
import type { Condition } from '../../nodes/ZoomLiveStream/answers/catalogue';
import { mayBeAboutFormat } from '../../nodes/ZoomLiveStream/transport/requestFormat';

const MEETING = { eventType: 'meeting', id: '82012345678', operation: 'start' } as const;

test.each<[Condition, number | null, number | null, boolean]>([
	['format_refused', 415, null, true],
	['validation_failed', 400, 124, true],
	['validation_failed', null, null, true],
	['zoom_unavailable', 500, null, true],
	['unknown', 500, 500, true],
	['unknown', 400, 300, true],
	['unknown', 400, 301, false],
	['unknown', 404, 300, false],
	['zoom_unavailable', 200, null, true],
	['answered_by_proxy', 299, null, true],
	['redirected', 300, null, false],
	['redirected', 399, null, false],
	['answered_by_proxy', 400, null, true],
	['answered_by_proxy', 403, null, true],
	['zoom_unavailable', 503, null, false],
	['zoom_unavailable', null, null, false],
	['event_not_found', 403, null, false],
	['network_unreachable', null, null, false],
])('%s with status %j and code %j may be about the format: %j', (condition, status, code, may) => {
	const answer = { httpStatus: status, zoomCode: code, zoomMessage: null, trackingId: null };
	expect(mayBeAboutFormat(fail(condition, MEETING, { answer }))).toBe(may);
});
