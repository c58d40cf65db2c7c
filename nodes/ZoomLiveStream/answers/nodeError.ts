import { NodeApiError, type INode } from 'n8n-workflow';
import type { Failure } from './failure';

/**
 * The error that n8n shows for a failure. It is built from the failure's text alone, because the error that
 * n8n threw contains the request with its access token.
 */
export function toNodeError(node: INode, failure: Failure, itemIndex?: number): NodeApiError {
	const { message, answer } = failure;
	return new NodeApiError(
		node,
		{ message },
		{
			message,
			description: descriptionOf(failure),
			httpCode: answer.httpStatus === null ? 'none' : String(answer.httpStatus),
			...(itemIndex !== undefined && { itemIndex }),
		},
	);
}

function descriptionOf({ fix, answer: { zoomMessage, zoomCode, trackingId } }: Failure): string {
	const code = zoomCode === null ? '' : ` with code ${zoomCode}`;
	const said = zoomMessage === null ? '' : ` Zoom answered${code}: "${zoomMessage}"`;
	const tracking = trackingId === null ? '' : ` (tracking ID ${trackingId})`;
	return `${fix}${said}${tracking}`;
}
