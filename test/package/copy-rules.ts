/** Words that stay lowercase in n8n's titles: articles, conjunctions and short prepositions. */
const SMALL = new Set(
	'a an and as at but by for from if in nor of off on or per the to up via vs with'.split(' '),
);

/** Whether a label is in Title Case (n8n UX guidelines, "Text case"): "On Already in State". */
export function isTitleCase(label: string): boolean {
	const words = label.split(/[\s-]+/).map((word) => word.replace(/^\W+|\W+$/g, ''));
	return words.every((word, place) => {
		if (!/^\p{Letter}/u.test(word)) return true;
		const inside = place > 0 && place < words.length - 1;
		// "oAuth2" is wrong and "OAuth2" is right: the first letter decides.
		return (inside && SMALL.has(word)) || /^\p{Lu}/u.test(word);
	});
}

/** Whether a text is in sentence case: a capital letter first, and none later except in names. */
export function isSentenceCase(text: string, names: RegExp): boolean {
	return /^\p{Lu}/u.test(text) && !/\p{Lu}/u.test(text.slice(1).replace(names, ''));
}

/** Whether a text ends the way n8n requires: one sentence without a period, several with one. */
export function endsRight(text: string): boolean {
	const several = /[.!?] \p{Lu}/u.test(text);
	return text.endsWith('.') === several;
}

/** Whether a list is in alphabetical order, or is short enough for any order (n8n: five or more). */
export function isInOrder(names: string[]): boolean {
	const sorted = [...names].sort((one, other) => one.localeCompare(other, 'en'));
	return names.length < 5 || names.join('\n') === sorted.join('\n');
}

/** Alarming words, which n8n asks to avoid (n8n UX guidelines, "Errors"). */
export const FRIGHTENING = /\b(?:errors?|problems?|failures?|mistakes?)\b/i;
