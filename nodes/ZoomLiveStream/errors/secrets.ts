import type { Failure } from './failure';

/** The same failure with every secret replaced, because Zoom may repeat a refused value in its text. */
export function withoutSecrets(failure: Failure, secrets: ReadonlySet<string>): Failure {
	const hide = (text: string) =>
		[...secrets].reduce((hidden, secret) => hidden.replaceAll(secret, '••••'), text);
	const { answer } = failure;
	return {
		...failure,
		message: hide(failure.message),
		fix: hide(failure.fix),
		answer: {
			...answer,
			zoomMessage: answer.zoomMessage === null ? null : hide(answer.zoomMessage),
		},
	};
}
