/** What an endpoint is for: Zoom words the same refusal differently from one to the other. */
export type Purpose =
	| 'status'
	| 'setDestination'
	| 'getDestination'
	| 'joinToken'
	| 'event'
	| 'list'
	| 'create'
	| 'control'
	| 'end'
	| 'user'
	| 'settings'
	| 'subscription';
