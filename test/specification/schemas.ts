import type { AnySchemaObject } from 'ajv';

/** Fields that a document lists, by their schemas. */
type Fields = Record<string, AnySchemaObject>;

const text: AnySchemaObject = { type: 'string' };
const flag: AnySchemaObject = { type: 'boolean' };
const integer: AnySchemaObject = { type: 'integer' };

/**
 * An object of an answer. Zoom adds fields without notice, and the simulator imitates that under one
 * name; any other undocumented field is a mistake.
 */
function answered(properties: Fields, required: readonly string[] = []): AnySchemaObject {
	return {
		type: 'object',
		properties: { ...properties, simulator_addition: {} },
		required: [...required],
		additionalProperties: false,
	};
}

/** An object of a request: undocumented fields are not allowed. */
function requested(properties: Fields, required: readonly string[] = []): AnySchemaObject {
	return { type: 'object', properties, required: [...required], additionalProperties: false };
}

const captions: AnySchemaObject = { enum: ['burnt-in', 'embedded', 'off'] };
const startSettings: Fields = {
	active_speaker_name: flag,
	display_name: { type: 'string', minLength: 1, maxLength: 50 },
	close_caption: captions,
};
const viewSettings: Fields = {
	layout: { enum: ['follow_host', 'gallery_view', 'speaker_view'] },
	close_caption: captions,
};

const actionIs = (action: string): AnySchemaObject => ({
	properties: { action: { const: action } },
	required: ['action'],
});

/** Body of a change of a meeting's stream: `mode` only goes with the view, `stop` with no settings. */
export const meetingStatusBody: AnySchemaObject = {
	...requested({
		action: { enum: ['start', 'stop', 'mode'] },
		settings: requested({ ...startSettings, ...viewSettings }),
	}),
	allOf: [
		{ if: actionIs('mode'), then: { properties: { settings: requested(viewSettings) } } },
		{ if: actionIs('stop'), then: { properties: { settings: false } } },
	],
};

/** Body of a change of a webinar's stream: no `mode` and no layout. */
export const webinarStatusBody: AnySchemaObject = {
	...requested({ action: { enum: ['start', 'stop'] }, settings: requested(startSettings) }),
	allOf: [{ if: actionIs('stop'), then: { properties: { settings: false } } }],
};

/** Body that sets a destination. */
export const destinationBody: AnySchemaObject = requested(
	{
		stream_url: { type: 'string', minLength: 1, maxLength: 1_024 },
		stream_key: { type: 'string', minLength: 1, maxLength: 512 },
		page_url: { type: 'string', minLength: 1, maxLength: 1_024, format: 'uri' },
		resolution: { enum: ['720p', '1080p'] },
	},
	['page_url', 'stream_key', 'stream_url'],
);

/** A destination as read: every field is optional, but if one is set, it has all three parts. */
export const destination: AnySchemaObject = {
	...answered({ page_url: text, stream_key: text, stream_url: text, resolution: text }),
	dependentRequired: {
		page_url: ['stream_key', 'stream_url'],
		stream_key: ['page_url', 'stream_url'],
		stream_url: ['page_url', 'stream_key'],
		resolution: ['page_url', 'stream_key', 'stream_url'],
	},
};

export const joinToken = answered(
	{ expire_in: { const: 120 }, token: { type: 'string', minLength: 1 } },
	['expire_in', 'token'],
);

const eventFields: Fields = {
	id: integer,
	uuid: text,
	host_id: text,
	topic: text,
	type: integer,
	start_time: { type: 'string', format: 'date-time' },
	timezone: text,
	duration: integer,
	join_url: { type: 'string', format: 'uri' },
};

/**
 * A meeting: `status` says whether it is running, and `encryption_type` whether it can be streamed at all.
 */
export const meeting = answered(
	{
		...eventFields,
		host_email: { type: 'string', format: 'email' },
		status: { enum: ['waiting', 'started'] },
		pmi: text,
		settings: answered({ encryption_type: { enum: ['enhanced_encryption', 'e2ee'] } }),
	},
	['id', 'host_id', 'topic', 'status'],
);

/** A webinar, which shows no status. */
export const webinar = answered(
	{ ...eventFields, host_email: { type: 'string', format: 'email' } },
	['id', 'host_id', 'topic'],
);

/** Query of a list of events; the types are those of the kind. */
export function listQuery(types: readonly string[]): AnySchemaObject {
	return requested({
		type: { enum: [...types] },
		page_size: { type: 'integer', minimum: 1, maximum: 300 },
		next_page_token: text,
	});
}

/** A page of a list of events. */
export function listPage(list: 'meetings' | 'webinars'): AnySchemaObject {
	const listed = answered(eventFields, ['id', 'topic']);
	return answered(
		{
			next_page_token: text,
			page_size: { type: 'integer', maximum: 300 },
			total_records: integer,
			[list]: { type: 'array', items: listed },
		},
		[list],
	);
}

/** A user; the types are Basic, Licensed, unassigned, none. */
export const user = answered(
	{
		id: text,
		email: { type: 'string', format: 'email' },
		type: { enum: [1, 2, 4, 99] },
		status: { enum: ['pending', 'active', 'inactive'] },
		account_id: text,
	},
	['id', 'type'],
);

const webinarStreaming: Fields = {
	enable: flag,
	live_streaming_reminder: flag,
	custom_service_instructions: text,
	live_streaming_service: {
		type: 'array',
		items: {
			enum: ['facebook', 'workplace_by_facebook', 'youtube', 'custom_live_streaming_service'],
		},
	},
};
const inMeeting: Fields = {
	allow_live_streaming: flag,
	custom_live_streaming_service: flag,
	live_streaming_facebook: flag,
	live_streaming_youtube: flag,
	custom_service_instructions: text,
};

/** The settings of a user: those for webinars are in `in_meeting`, too. */
export const settings = answered(
	{
		in_meeting: answered(
			{
				...inMeeting,
				webinar_live_streaming: answered(webinarStreaming, ['enable', 'live_streaming_service']),
			},
			['allow_live_streaming', 'custom_live_streaming_service', 'webinar_live_streaming'],
		),
	},
	['in_meeting'],
);

/** Body that changes settings of a user. */
export const settingsBody = requested({
	in_meeting: requested({ ...inMeeting, webinar_live_streaming: requested(webinarStreaming) }),
});

/** Body of an in-meeting control; none of the methods is about streams. */
export const controlBody = requested({
	method: {
		enum: [
			'recording.start',
			'recording.stop',
			'recording.pause',
			'recording.resume',
			'participant.invite',
			'participant.invite.callout',
			'participant.invite.room_system_callout',
			'participant.remove',
			'waiting_room.update',
			'ai_companion.start',
			'ai_companion.stop',
			'ai_companion.disable',
		],
	},
	params: { type: 'object' },
});

/** Body that ends an event; a meeting can be recovered as well. */
export function endBody(actions: readonly string[]): AnySchemaObject {
	return requested({ action: { enum: [...actions] } });
}

const subscriptionScope: AnySchemaObject = { enum: ['user', 'account', 'master_account'] };
const texts: AnySchemaObject = { type: 'array', items: text };
const userIds: AnySchemaObject = { type: 'array', items: text, maxItems: 10 };

/** Body that creates an event subscription. */
export const subscriptionBody = requested(
	{
		events: { ...texts, minItems: 1 },
		event_subscription_name: text,
		event_webhook_url: { type: 'string', format: 'uri' },
		user_ids: userIds,
		subscription_scope: subscriptionScope,
		account_id: text,
		custom_header: { type: 'object' },
	},
	['event_webhook_url', 'events', 'subscription_scope'],
);

/** The answer to it. */
export const subscriptionCreated = answered({ event_subscription_id: text }, [
	'event_subscription_id',
]);

/**
 * Query of the list of event subscriptions. It is doubtful that `user_id` is also required for an account, so
 * the rule does not require it.
 */
export const subscriptionsQuery = requested(
	{
		page_size: integer,
		next_page_token: text,
		user_id: text,
		subscription_scope: subscriptionScope,
		account_id: text,
	},
	['account_id'],
);

/** A page of event subscriptions. */
export const subscriptionsPage = answered(
	{
		next_page_token: text,
		page_size: integer,
		event_subscriptions: {
			type: 'array',
			items: answered(
				{
					event_subscription_id: text,
					events: texts,
					event_subscription_name: text,
					event_webhook_url: text,
					subscription_scope: subscriptionScope,
					created_source: { enum: ['default', 'openapi'] },
					subscriber_id: text,
					custom_header: {
						type: 'object',
						properties: { custom_header_type: { enum: [0, 1, 2, 3] } },
						required: ['custom_header_type'],
					},
				},
				['event_subscription_id', 'event_webhook_url', 'events', 'created_source'],
			),
		},
	},
	['event_subscriptions'],
);

/** Query by which users leave an event subscription. */
export const unsubscribeQuery = requested(
	{ event_subscription_id: text, user_ids: text, account_id: text },
	['event_subscription_id', 'account_id'],
);

/** Body by which more users join an event subscription. */
export const subscribeBody = requested({ user_ids: userIds, account_id: text }, ['account_id']);

/** The body of a refusal. */
export const refusal = {
	type: 'object',
	properties: {
		code: integer,
		message: text,
		errors: {
			type: 'array',
			items: requested({ field: text, message: text }, ['field', 'message']),
		},
	},
	required: ['message'],
	additionalProperties: false,
};
