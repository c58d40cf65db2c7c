import { readEventReference } from '../../nodes/zoom/eventReference';

describe('an ID is read however a person or a calendar writes it', () => {
	test.each<[string, unknown, string]>([
		['digits', '82012345678', '82012345678'],
		['ten digits', '8201234567', '8201234567'],
		['nine digits', '820123456', '820123456'],
		['the eight digits of Zoom’s own example', '68423085', '68423085'],
		['spaces', '820 1234 5678', '82012345678'],
		['dashes', '820-1234-5678', '82012345678'],
		['non-breaking spaces', '820\u00a01234\u00a05678', '82012345678'],
		['narrow non-breaking spaces', '820\u202f1234\u202f5678', '82012345678'],
		['thin spaces', '820\u20091234\u20095678', '82012345678'],
		['non-breaking hyphens', '820\u20111234\u20115678', '82012345678'],
		['figure dashes', '820\u20121234\u20125678', '82012345678'],
		['en dashes', '820–1234–5678', '82012345678'],
		['em dashes', '820—1234—5678', '82012345678'],
		['minus signs', '820\u22121234\u22125678', '82012345678'],
		['dashes between spaces', '820 - 1234 - 5678', '82012345678'],
		['white space around it', '\t 82012345678 \r\n', '82012345678'],
		['a byte order mark before it', '\ufeff82012345678', '82012345678'],
		['a number', 82012345678, '82012345678'],
		['a number of ten digits', 8201234567, '8201234567'],
		['more than 32 bits', '4294967297', '4294967297'],
		['the largest exact number', 9007199254740991, '9007199254740991'],
		['the largest exact number as text', '9007199254740991', '9007199254740991'],
	])('%s', (_form, value, id) => {
		expect(readEventReference(value)).toEqual({ found: true, id });
	});
});

describe('a value that cannot be an ID is refused, and says why', () => {
	test.each<[string, unknown, string]>([
		['nothing', undefined, 'empty'],
		['null', null, 'empty'],
		['an empty text', '', 'empty'],
		['white space', ' \n\t\u00a0', 'empty'],
		['a boolean', true, 'not_text'],
		['a list', ['82012345678'], 'not_text'],
		['an object', { id: '82012345678' }, 'not_text'],
		['a name', 'Sunday Service', 'no_event'],
		['too few digits', '12345', 'no_event'],
		['a negative number', -82012345678, 'no_event'],
		['a fraction', 82012345678.5, 'no_event'],
		['not a number', Number.NaN, 'no_event'],
		['infinity', Number.POSITIVE_INFINITY, 'no_event'],
		['a number beyond 2^53', 9007199254740992, 'imprecise_number'],
		['2^53 as text', '9007199254740992', 'too_long'],
		['an int64 beyond 2^53 as text', '9223372036854775807', 'too_long'],
		['a thousand digits', '8'.repeat(1000), 'too_long'],
	])('%s', (_form, value, problem) => {
		expect(readEventReference(value)).toEqual({ found: false, problem });
	});
});
