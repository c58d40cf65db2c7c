import { uptime } from '../n8n/clock';
import { sendAtPace as sendAtOldPace } from './pace/accountPaces';
export type Obstacle = 'rate_limited' | 'zoom_unavailable' | 'network_unreachable' | 'timed_out';
export interface Quota {
	limit: number;
	remaining: number;
}
export type RateSignal =
	| { kind: 'accepted'; quota?: Quota }
	| { kind: 'refused'; quota?: Quota }
	| { kind: 'answered' }
	| { kind: 'unavailable'; obstacle: Obstacle };
export interface Line {
	readonly cancelled?: AbortSignal | undefined;
}
export async function sendAtPace<Value>(
	account: string,
	category: string,
	request: { line: Line; patienceMs: number },
	send: () => Promise<{ value: Value; signal: RateSignal | undefined }>,
) {
	return await sendAtOldPace(
		account,
		category,
		{ cancelled: request.line.cancelled, maxOutageMs: request.patienceMs },
		async () => {
			const { value, signal } = await send();
			return { value, signal: signal && { ...signal, at: uptime() } };
		},
	);
}
