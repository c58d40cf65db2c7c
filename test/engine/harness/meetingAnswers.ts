import { defaultUserId } from '../../simulator';
import { ALL_OPERATIONS, type DocumentedAnswer } from './documentedAnswer';
import { answerOf, fromState, of } from './eventAnswers';
import { MEETING } from './zoom';

type Row = [number, number, string, object?];

const meeting = (row: Row, expected: Parameters<typeof answerOf>[3]) =>
	answerOf('meeting', MEETING, row, expected);

const NOT_FOUND = { reason: 'event_not_found', says: /68423085210/, advises: /ID or link/i };

/** Zoom's answers on the meeting paths. */
export const MEETING_ANSWERS: DocumentedAnswer[] = [
	of('2024', meeting([300, 300, 'Missing meetingId'], NOT_FOUND)),
	of('2024', meeting([300, 300, 'Invalid meetingId'], NOT_FOUND)),
	of('2024', meeting([400, 300, 'Invalid meetingId'], NOT_FOUND)),
	{
		...meeting([404, 3001, 'Meeting does not exist'], { ...NOT_FOUND, says: /123456789/ }),
		row: '404 · 3001 · an ID that Zoom never issued',
		arrange: () => undefined,
		event: '123456789',
	},
	of('2026', meeting([400, 300, 'Invalid meeting ID.'], NOT_FOUND)),
	of('2026', meeting([404, 300, 'Meeting ID does not exist.'], NOT_FOUND)),
	meeting(
		[
			400,
			300,
			'Validation Failed.',
			{ errors: [{ field: 'settings.display_name', message: 'Invalid field.' }] },
		],
		{
			reason: 'validation_failed',
			says: /settings\.display_name.*Invalid field/,
			advises: /field/i,
		},
	),
	meeting([400, 300, 'Request Body should be a valid JSON object.'], {
		reason: 'format_refused',
		options: { requestFormat: 'multipart' },
		says: /format/i,
		advises: /Request Format/,
	}),
	meeting([415, 300, 'Unsupported Content Type'], {
		reason: 'format_refused',
		options: { requestFormat: 'multipart' },
		says: /format/i,
		advises: /Request Format/,
	}),
	meeting([415, 300, 'Unsupported Content Type'], {
		reason: 'format_refused',
		options: { requestFormat: 'automatic' },
		attempts: 2,
		says: /format/i,
		advises: /\w/,
	}),
	of(
		'2024',
		fromState(
			meeting([400, 1010, 'User does not belong to this account: simulator-account-id.'], {
				reason: 'wrong_account',
				says: /another Zoom account/i,
				advises: /credential/i,
			}),
			ALL_OPERATIONS,
			(zoom) => Object.assign(zoom.meeting(MEETING), { accountId: 'elsewhere' }),
		),
	),
	of(
		'2024',
		fromState(
			meeting([404, 1001, 'User gone does not exist.'], {
				reason: 'host_not_found',
				says: /host/i,
				advises: /user/i,
			}),
			ALL_OPERATIONS,
			(zoom) => Object.assign(zoom.meeting(MEETING), { hostId: 'gone' }),
		),
	),
	{
		...meeting([404, 3001, 'Meeting does not exist: 82000000000.'], {
			...NOT_FOUND,
			says: /82000000000/,
		}),
		arrange: () => undefined,
		event: '82000000000',
	},
	{
		...meeting([400, 3000, 'Cannot access webinar info.'], {
			reason: 'wrong_event_type',
			says: /webinar/i,
			advises: /Event Type.*Webinar/,
		}),
		arrange: (zoom) => void zoom.addWebinar({ id: '82929473321' }),
		event: '82929473321',
	},
	fromState(
		meeting(
			[
				400,
				3000,
				'Not allowed to start live streaming. To use this feature, enable the "Allow livestreaming of meetings" setting in the "Settings" page of the Zoom web portal.',
			],
			{
				reason: 'streaming_disabled',
				says: /live streaming/i,
				advises: /Settings/,
			},
		),
		['start'],
		(zoom) => Object.assign(zoom.user(defaultUserId), { allowLiveStreaming: false }),
	),
	fromState(
		meeting([400, 3000, 'The current meeting is not configured with a custom streaming service.'], {
			reason: 'streaming_not_configured',
			says: /destination/i,
			advises: /stream URL/i,
		}),
		['start'],
		(zoom) => Object.assign(zoom.meeting(MEETING), { destination: undefined }),
	),
	of(
		'2026',
		fromState(
			meeting(
				[
					400,
					3161,
					'Your user account is not allowed meeting hosting and scheduling capabilities.',
				],
				{ reason: 'host_not_allowed', says: /host/i, advises: /administrator/i },
			),
			ALL_OPERATIONS,
			(zoom) => Object.assign(zoom.user(defaultUserId), { type: 4 }),
		),
	),
	of(
		'2026',
		fromState(
			meeting(
				[
					400,
					4400,
					'End-to-end encrypted meetings currently do not support the livestreaming feature.',
				],
				{ reason: 'end_to_end_encrypted', says: /end-to-end encrypted/i, advises: /Encryption/ },
			),
			ALL_OPERATIONS,
			(zoom) => Object.assign(zoom.meeting(MEETING), { encryption: 'e2ee' }),
		),
	),
	of(
		'2026',
		fromState(
			meeting([400, 4927, `Meeting ${MEETING} has not started.`], {
				reason: 'event_not_started',
				during: ['start', 'updateSettings'],
				says: /not started/i,
				advises: /start the meeting/i,
				retryable: true,
			}),
			['start'],
			(zoom) => Object.assign(zoom.meeting(MEETING), { status: 'waiting' }),
		),
	),
	of(
		'2026',
		meeting([400, 124, 'This API only supports OAuth2 authorization.'], {
			reason: 'token_rejected',
			says: /sign-in|token|credential/i,
			advises: /credential/i,
		}),
	),
	of('2026', meeting([404, 3001, 'Meeting 68423085210 is not found or has expired.'], NOT_FOUND)),
	of(
		'2024',
		fromState(
			meeting(
				[
					400,
					3161,
					'Meeting hosting and scheduling capabilities are not allowed for your user account.',
				],
				{
					reason: 'host_not_allowed',
					says: /host/i,
					advises: /administrator/i,
				},
			),
			ALL_OPERATIONS,
			(zoom) => Object.assign(zoom.user(defaultUserId), { canHost: false }),
		),
	),
	of(
		'2024',
		fromState(
			meeting([400, 3000, 'This meeting is not in progress.'], {
				reason: 'event_not_started',
				during: ['start', 'updateSettings'],
				says: /not started/i,
				advises: /start the meeting/i,
				retryable: true,
			}),
			['start'],
			(zoom) => Object.assign(zoom.meeting(MEETING), { status: 'waiting' }),
		),
	),
	fromState(
		meeting(
			[
				400,
				200,
				'The current user has not enabled the custom live streaming feature of the meeting.',
			],
			{
				reason: 'streaming_disabled',
				says: /live streaming/i,
				advises: /Settings/,
			},
		),
		['start'],
		(zoom) => Object.assign(zoom.user(defaultUserId), { customLiveStreamingService: false }),
	),
	meeting([400, 200, 'Meeting plan is missing'], {
		reason: 'plan_required',
		says: /plan/i,
		advises: /Pro/,
	}),
	{
		...meeting([400, 4711, 'does not contain scopes'], {
			reason: 'missing_scope',
			tokens: { scopes: ['meeting:read:meeting'] },
			says: /meeting:update:livestream_status/,
			advises: /Marketplace/,
			missingScopes: ['meeting:update:livestream_status'],
		}),
		row: '400 · 4711 · a token without the scope',
		arrange: () => undefined,
	},
	meeting([200, 3001, 'Meeting does not exist: 68423085210.'], NOT_FOUND),
	meeting([400, 9999, 'Something that no document mentions.'], {
		reason: 'unknown',
		says: /Something that no document mentions/,
		advises: /tracking ID/i,
	}),
];
