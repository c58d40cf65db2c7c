import { defaultUserId } from '../../simulator';
import { ALL_OPERATIONS, type DocumentedAnswer } from './documentedAnswer';
import { answerOf, fromState, of } from './eventAnswers';

export const WEBINAR = '82929473321';

type Row = [number, number, string, object?];

const webinar = (row: Row, expected: Parameters<typeof answerOf>[3]) =>
	answerOf('webinar', WEBINAR, row, expected);

const NOT_FOUND = {
	reason: 'event_not_found',
	says: /webinar 82929473321/i,
	advises: /ID or link/i,
};

/** Zoom's answers on the webinar paths. */
export const WEBINAR_ANSWERS: DocumentedAnswer[] = [
	of('2024', webinar([300, 300, 'Invalid Webinar ID.'], NOT_FOUND)),
	of('2024', webinar([400, 300, 'Invalid Webinar ID.'], NOT_FOUND)),
	of('2024', webinar([400, 300, 'Webinar ID does not exist.'], NOT_FOUND)),
	of('2026', webinar([400, 300, 'Invalid webinar ID.'], NOT_FOUND)),
	webinar(
		[
			400,
			300,
			'Validation Failed.',
			{ errors: [{ field: 'settings.layout', message: 'Invalid field.' }] },
		],
		{ reason: 'validation_failed', says: /settings\.layout.*Invalid field/, advises: /field/i },
	),
	webinar([415, 300, 'Unsupported Content Type'], {
		reason: 'format_refused',
		options: { requestFormat: 'json' },
		says: /format/i,
		advises: /Request Format/,
	}),
	of(
		'2026',
		fromState(
			webinar([400, 200, 'No permission.'], {
				reason: 'host_not_allowed',
				says: /host/i,
				advises: /administrator/i,
			}),
			ALL_OPERATIONS,
			(zoom) => Object.assign(zoom.webinar(WEBINAR), { accountId: 'elsewhere' }),
		),
	),
	of(
		'2024',
		fromState(
			webinar([400, 1010, 'User does not belong to this account: simulator-account-id.'], {
				reason: 'wrong_account',
				says: /another Zoom account/i,
				advises: /credential/i,
			}),
			ALL_OPERATIONS,
			(zoom) => Object.assign(zoom.webinar(WEBINAR), { accountId: 'elsewhere' }),
		),
	),
	of(
		'2026',
		fromState(
			webinar([400, 1001, 'User does not exist: gone.'], {
				reason: 'host_not_found',
				says: /host/i,
				advises: /user/i,
			}),
			ALL_OPERATIONS,
			(zoom) => Object.assign(zoom.webinar(WEBINAR), { hostId: 'gone' }),
		),
	),
	of(
		'2024',
		fromState(
			webinar([400, 1001, 'User gone does not exist.'], {
				reason: 'host_not_found',
				says: /host/i,
				advises: /user/i,
			}),
			ALL_OPERATIONS,
			(zoom) => Object.assign(zoom.webinar(WEBINAR), { hostId: 'gone' }),
		),
	),
	of('2026', {
		...webinar([404, 3001, 'Webinar does not exist: 82000000000.'], {
			...NOT_FOUND,
			says: /82000000000/,
		}),
		arrange: () => undefined,
		event: '82000000000',
	}),
	of('2024', {
		...webinar([400, 3001, 'Webinar does not exist: 82000000000.'], {
			...NOT_FOUND,
			says: /82000000000/,
		}),
		arrange: () => undefined,
		event: '82000000000',
	}),
	fromState(
		webinar(
			[
				400,
				3000,
				'Not allowed to start live streaming. To use this feature, enable the "Allow livestreaming of webinars" setting in the "Settings" page of the Zoom web portal.',
			],
			{
				reason: 'streaming_disabled',
				says: /live streaming/i,
				advises: /Settings/,
			},
		),
		['start'],
		(zoom) => Object.assign(zoom.user(defaultUserId), { webinarLiveStreaming: false }),
	),
	fromState(
		webinar([400, 3000, 'The current webinar is not configured with a custom streaming service.'], {
			reason: 'streaming_not_configured',
			says: /destination/i,
			advises: /stream URL/i,
		}),
		['start'],
		(zoom) => Object.assign(zoom.webinar(WEBINAR), { destination: undefined }),
	),
	of(
		'2026',
		fromState(
			webinar([400, 200, `Webinar ${WEBINAR} has not started.`], {
				reason: 'event_not_started',
				during: ['start', 'updateSettings'],
				says: /webinar has not started.*82929473321/i,
				advises: /start the webinar/i,
				retryable: true,
			}),
			['start'],
			(zoom) => Object.assign(zoom.webinar(WEBINAR), { status: 'waiting' }),
		),
	),
	of(
		'2024',
		fromState(
			webinar([400, 200, 'Webinar 82,929,473,321 has not started.'], {
				reason: 'event_not_started',
				during: ['start', 'updateSettings'],
				says: /webinar has not started.*82929473321/i,
				advises: /start the webinar/i,
				retryable: true,
			}),
			['start'],
			(zoom) => Object.assign(zoom.webinar(WEBINAR), { status: 'waiting' }),
		),
	),
	of(
		'2026',
		fromState(
			webinar(
				[
					400,
					200,
					'Webinar plan is missing. You must subscribe to the webinar plan and enable webinars for this user in order to perform this action.',
				],
				{ reason: 'plan_required', says: /plan/i, advises: /webinar/i },
			),
			ALL_OPERATIONS,
			(zoom) => Object.assign(zoom.user(defaultUserId), { hasWebinarPlan: false }),
		),
	),
	of(
		'2024',
		fromState(
			webinar(
				[
					400,
					200,
					'Webinar plan is missing. You must subscribe to the webinar plan and enable webinars for this user in order to perform this action: simulator-host.',
				],
				{
					reason: 'plan_required',
					says: /plan/i,
					advises: /webinar/i,
				},
			),
			ALL_OPERATIONS,
			(zoom) => Object.assign(zoom.user(defaultUserId), { hasWebinarPlan: false }),
		),
	),
	of(
		'2024',
		fromState(
			webinar(
				[
					400,
					200,
					'The current user has not enabled the custom live streaming feature of the webinar.',
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
	),
	of(
		'2026',
		webinar(
			[
				400,
				3000,
				'Not allowed to start live streaming. To use this feature, enable the **Allow livestreaming of webinars** setting in the **Settings** page of the Zoom web portal.',
			],
			{ reason: 'streaming_disabled', says: /live streaming/i, advises: /Settings/ },
		),
	),
	webinar([200, 3001, 'Webinar does not exist: 82929473321.'], NOT_FOUND),
];
