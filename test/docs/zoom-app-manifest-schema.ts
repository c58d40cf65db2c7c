const text = { type: 'string' };
const webAddress = { type: 'string', pattern: '^https?://[^\\s"]+$' };
const webAddressOrNone = { type: 'string', pattern: '^(?:https?://[^\\s"]+)?$' };

/**
 * What Zoom documents of an app manifest (Zoom app manifests, the pages on display information, OAuth information,
 * features and event subscription), stricter than Zoom itself, which ignores keys it does not know. The form is the
 * one for upload: the manifest alone, not wrapped as for creating an app by the API.
 */
export const MANIFEST_SCHEMA = {
	type: 'object',
	additionalProperties: false,
	required: ['display_information', 'oauth_information', 'features'],
	properties: {
		display_information: {
			type: 'object',
			additionalProperties: false,
			required: ['display_name'],
			properties: {
				// "Less than 50" on one page, "at most 50" on another.
				display_name: { type: 'string', minLength: 1, maxLength: 49 },
				description: text,
				long_description: text,
			},
		},
		oauth_information: {
			type: 'object',
			additionalProperties: false,
			required: ['usage', 'development_redirect_uri'],
			properties: {
				usage: { enum: ['USER_OPERATION', 'ADMIN_MANAGEMENT'] },
				development_redirect_uri: webAddress,
				production_redirect_uri: webAddressOrNone,
				oauth_allow_list: { type: 'array', items: webAddress, minItems: 1 },
				strict_mode: { type: 'boolean' },
				subdomain_strict_mode: { type: 'boolean' },
				scope_description: text,
				scopes: {
					type: 'array',
					uniqueItems: true,
					items: {
						type: 'object',
						additionalProperties: false,
						required: ['scope', 'optional'],
						properties: {
							// Zoom refuses classic scopes, which have two parts, and those that it gives every app by itself.
							scope: {
								type: 'string',
								pattern: '^(?!marketplace:)[a-z_]+:[a-z_]+:[a-z_]+(?::admin)?$',
							},
							optional: { type: 'boolean' },
						},
					},
					// Of the scopes, at least one must be required.
					contains: { properties: { optional: { const: false } } },
				},
			},
			// Each usage accepts its own form of the scopes, and no other.
			if: { properties: { usage: { const: 'USER_OPERATION' } } },
			then: {
				properties: {
					scopes: { items: { properties: { scope: { not: { pattern: ':admin$' } } } } },
				},
			},
			else: {
				properties: { scopes: { items: { properties: { scope: { pattern: ':admin$' } } } } },
			},
		},
		features: {
			type: 'object',
			additionalProperties: false,
			required: ['products'],
			properties: {
				products: {
					type: 'array',
					items: {
						enum: [
							'ZOOM_MEETING',
							'ZOOM_WEBINAR',
							'ZOOM_ROOM',
							'ZOOM_CHAT',
							'ZOOM_PHONE',
							'ZOOM_CONTACT_CENTER',
							'ZOOM_WHITEBOARD',
							'ZOOM_EVENTS',
						],
					},
				},
				development_home_uri: webAddress,
				production_home_uri: webAddressOrNone,
				domain_allow_list: { type: 'array' },
				event_subscription: {
					type: 'object',
					additionalProperties: false,
					required: ['enable', 'events'],
					// Zoom checks the address of a subscription that is on, and ours would not answer yet.
					properties: { enable: { const: false }, events: { type: 'array', maxItems: 0 } },
				},
			},
			// Without products there is no page inside Zoom, so no home address and no domains either.
			if: { properties: { products: { maxItems: 0 } } },
			then: {
				properties: {
					development_home_uri: false,
					production_home_uri: false,
					domain_allow_list: false,
				},
			},
		},
	},
};
