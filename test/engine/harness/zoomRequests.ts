import type { RecordedRequest, Simulator } from '../../simulator';

/** The requests that start, stop or update a stream; the node may look at other things besides. */
export function statusRequests(zoom: Simulator): RecordedRequest[] {
	return zoom.requests.filter(({ path }) => path.endsWith('/livestream/status'));
}

/** How a request was written. */
export function formatOf({ contentType = '' }: RecordedRequest): string {
	return contentType.split(';')[0] ?? '';
}
