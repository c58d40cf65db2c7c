/** Why a parameter cannot be sent, naming the parameter as the editor does. */
export interface ParameterProblem {
	message: string;
	fix: string;
}

/** A parameter's value as it may be sent, or why not. */
export type Checked<Value> = { ok: true; value: Value } | { ok: false; problem: ParameterProblem };

/** A value that Zoom would refuse: what is wrong with it, and what to enter. */
export function refuse(message: string, fix: string): { ok: false; problem: ParameterProblem } {
	return { ok: false, problem: { message, fix } };
}
