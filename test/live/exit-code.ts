import type { Report } from './report';

/** What a shell gets: 0 for a check that ran to its end, 130 after Ctrl+C, 1 for all else. */
export function exitCodeOf({ course, ending, subscription }: Report): number {
	if (ending === 'unclear' || subscription === 'unclear') return 1;
	if (course.kind === 'interrupted') return 130;
	return course.kind === 'completed' ? 0 : 1;
}
