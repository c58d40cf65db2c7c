/** What an endpoint is for: Zoom's text for the same refusal depends on it. */
export type Purpose =
	| 'status'
	| 'setDestination'
	| 'getDestination'
	| 'joinToken'
	| 'event'
	| 'list'
	| 'create'
	| 'change'
	| 'delete'
	| 'control'
	| 'end'
	| 'user'
	| 'settings'
	| 'subscription';
