import {
	readEventReference,
	type EventReference,
} from '../../../nodes/zoom/reference/eventReference';
import texts from './references.json';

/**
 * Real invitations, calendar entries and links (`real`), variants of them and attacks (`derived`), and what sheets and
 * forms give (`synthetic`), each with the value that was decided for it before the code was written.
 */
const judged = texts.map((text) => ({ ...text, read: readEventReference(text.text) }));

/** The digits of these were changed by hand, in the link or in the label: they differ, and which is right is a guess. */
const isContradiction = ({ expected, read }: (typeof judged)[number]) =>
	read.kind === 'invalid' &&
	read.problem === 'several_events' &&
	read.ids.includes(String(expected));

test('no text gives the ID of anything else', () => {
	const foreign = judged.filter(
		({ expected, read }) => read.kind === 'valid' && read.id !== expected,
	);
	expect(foreign).toEqual([]);
});

test.each(['real', 'derived', 'synthetic'])(
	'each %s text gives what was decided for it',
	(kind) => {
		const wrong = judged
			.filter((text) => text.class === kind && !isContradiction(text))
			.filter(({ expected, read }) => outcomeOf(read) !== (expected ?? 'none'));
		expect(wrong).toEqual([]);
	},
);

test('a link and a label that differ are refused, whichever is right', () => {
	expect(judged.filter(isContradiction).map(({ expected }) => expected)).toEqual([
		'89778086220',
		'3344552345',
		'117312891',
		'95075342923',
		'97548561124',
	]);
});

function outcomeOf(read: EventReference): string {
	if (read.kind === 'valid') return read.id;
	return read.problem === 'several_events' ? 'several' : 'none';
}
