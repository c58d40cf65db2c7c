import type { RecordedRequest, Simulator } from '../../simulator';

/** The requests that start, stop or update a stream; the node may also check other things. */
export function statusRequests(zoom: Simulator): RecordedRequest[] {
	return zoom.requests.filter(({ path }) => path.endsWith('/livestream/status'));
}

/** The format of a request. */
export function formatOf({ contentType = '' }: RecordedRequest): string {
	return contentType.split(';')[0] ?? '';
}
