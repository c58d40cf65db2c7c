import { endsThere, readEventId } from './eventId';
import { LINK_ELSEWHERE, ZOOM_LINK, type Links } from './links';

const ZOOM = '(?:zoom(?:[ -]?rooms?)?|줌|зум|ズーム|זום|زوم|ซูม)';
/** What Zoom's invitations call a meeting or webinar next to its ID: the stems, which do not change with grammar. */
const MEETINGS =
	'meeting|webin|seminar|r[eé]uni|riunion|vergader|spotkan|toplant|rapat|mesyuarat|cuộc họp|möte|møde|møte|kokou|schůz|конферен|собран|встреч|вебин|зустр|ミーティング|ウェビナー|会議|회의|미팅|웨비나|会议|會議|研讨|研討|פגיש|اجتماع|ประชุม';
const MEETING = `\\p{L}{0,6}(?:${MEETINGS})\\p{L}{0,6}`;
/** What they call the ID. */
const IDS =
	'(?<![a-z\\u00aa-\\u024f])ids?(?![a-z\\u00aa-\\u024f])|(?<=meeting|webinar|zoom)id(?![a-z])|ident[iy]\\p{L}+|[иі]дентиф\\p{L}+|kimli\\p{L}+|tunnus|番?[号號]|מזהה|معر[ّ]?ف|αναγν\\p{L}+|azonos\\p{L}+|รหัส|mã|numbers?|nummer|n[uú]m[eé]r\\p{L}*|номер|n[°º]|№';
const ID = `(?:${IDS})`;
const NAME = `(?:${ZOOM}|${MEETING})`;
/** "de la", "of", "for the", "d'": any short words. */
const SHORT_WORDS = "(?:\\p{L}{1,3}['’ ] ?){0,3}";
/** What may be between a label and its number: a remark, and marks, but not the plus of a telephone number. */
const NO_MARK = '\\p{L}\\p{N}+';
const MARKS = `(?: is)?(?: ?\\([^()\\d\\n]{0,30}\\))?[^${NO_MARK}]{0,20}`;

/** A label before a number, in parentheses. */
const LABELS = [
	// "Zoom Meeting-ID", "meeting_id", "Zoom (ID".
	`((?:${NAME}[ -]{0,3}){1,2}[_:(]?[ -]?${ID})${MARKS}`,
	// "ID de la reunión de Zoom".
	`(${ID}[ _-]{0,2}${SHORT_WORDS}${NAME}(?: ${SHORT_WORDS}${ZOOM})?)${MARKS}`,
	// "Zoom Meeting:", "Zoom #".
	`(${ZOOM}(?:[ -]{0,3}(?:cloud )?${MEETING}){0,2})[ \\t:#=*_"'\`|>-]{0,8}`,
	// "ID" in the line after "Zoom".
	`(?:^|\\n)[^${NO_MARK}\\n]{0,6}(${ZOOM}(?:[ -]{0,3}${MEETING})?[^${NO_MARK}]{0,6}${ID})${MARKS}`,
];
const LABEL = new RegExp(`(?<=${LABELS.join('|')})`, 'iuy');
/** A word for ID, or Zoom, on the line of a number or the line above; in parentheses what is before the number. */
const NEAR = new RegExp(
	`(?<=([^\\d\\n]{0,40}(?:${ZOOM}[^\\d\\n]{0,20}|${ID}[^\\d\\n]{0,40}))\\n?[^${NO_MARK}]{0,12})`,
	'iuy',
);
/** Whose number it is when it is not a meeting's. */
const OWNERS =
	/phone|\btel\b|tel[eé]f|\bfon\b|(?:or|and|please) call|dial|fax|mobil|handy|sms|whats|wechat|order|bestell|pedido|ticket|case|account|konto|user|host|customer|client|kund|employ|member|student|particip|support|licen|invoice|电话|電話|手机|手機|微信|전화|тел/i;

/** Only Zoom writes IDs like this: 820 1234 5678. */
const ZOOMS_WRITING = /^\d{3}[ -]{1,3}\d{4}[ -]{1,3}\d{4}$/;
/** The digits of a number and what separates them, without a time or a date after it. */
const NUMBER = '\\d+(?:(?:[ -]{1,3}(?!\\d{1,2}(?:[:./]\\d| ?[ap]m))|[.,])\\d+)*';
const ABOUT_ZOOM = new RegExp(`${ZOOM}|${ZOOM_LINK}`, 'i');
/** Zoom, a link to elsewhere, or a number, in the order of the text. */
const MENTION = new RegExp(`(${ZOOM}|${ZOOM_LINK})|(${LINK_ELSEWHERE})|${NUMBER}`, 'giu');

/** Other products' names, in links and in invitations that lost them, and where unknown ones have their meetings. */
const OTHER_PRODUCT =
	/(?:microsoft|ms)[ -]+teams|teams\.(?:microsoft|live)|teams[ -]+meeting(?= *(?:id|\n))|r[eé]uni[oó]n (?:de )?teams|google[ -]+meet|webex|goto[ -]?(?:meeting|webinar)|goto\.com|jitsi|bluejeans|ringcentral|amazon[ -]+chime|chime\.aws|tencent|腾讯会议|騰訊會議|voov|钉钉|dingtalk|飞书|feishu|\blark(?:suite)?\b|starleaf|8x8|webinarjam|whereby|skype|lync\.|zoho|dialpad\.|teamviewer|(?:\/\/|\.)(?:meet|meetings?|join(?!\.slack)|call|rooms?|video|vc|webinars?)\.|\/(?:j|join|meet|rooms?|call)\//i;

/** The numbers in a text that are labelled as the ID of a Zoom event, or of another product's. */
interface LabelledIds {
	ids: string[];
	isOtherProduct: boolean;
}

/**
 * Finds the numbers that are labelled as an ID. A label alone may belong to any product: it counts if it says Zoom, in a
 * text about Zoom and no other product, and for a number that is written as only Zoom does.
 */
export function labelledIds({ text, elsewhere }: Links): LabelledIds {
	const [zoomAt, linkAt] = [text.search(ABOUT_ZOOM), text.indexOf(LINK_ELSEWHERE)];
	const isAboutZoom = zoomAt >= 0;
	const isAboutOther = OTHER_PRODUCT.test([text, ...elsewhere].join('\n'));
	const digits = elsewhere.join(' ').replace(/[.-]/g, '');
	const digitsElsewhere = new Set(digits.match(/\d{9,}/g));
	const found: LabelledIds = { ids: [], isOtherProduct: isAboutOther };
	// A number that comes before both belongs to what comes first.
	let isElsewhere = linkAt >= 0 && (!isAboutZoom || linkAt < zoomAt);
	for (const { 0: number, 1: zoom, 2: link, index } of text.matchAll(MENTION)) {
		if (zoom !== undefined || link !== undefined) isElsewhere = link !== undefined;
		const id = readEventId(number, 9);
		if (id === undefined || !isWhole(text, index + number.length, number)) continue;
		const label = textBefore(LABEL, text, index);
		const saysZoom = ABOUT_ZOOM.test(label);
		const isZoomsWriting = ZOOMS_WRITING.test(number);
		const isLabel = label !== '' && (isAboutZoom || isZoomsWriting);
		const isLabelled = isLabel || (isAboutZoom && isZoomsWriting && isNear(text, index));
		const isOther = digitsElsewhere.has(id) || (!saysZoom && (isAboutOther || isElsewhere));
		if (isLabelled && isOther) found.isOtherProduct = true;
		if (isLabelled && !isOther) found.ids.push(id);
	}
	return found;
}

function isNear(text: string, index: number): boolean {
	const label = textBefore(NEAR, text, index);
	return label !== '' && !OWNERS.test(label);
}

/** What a pattern has in parentheses, if it matches before an index. */
function textBefore(pattern: RegExp, text: string, index: number): string {
	pattern.lastIndex = index;
	const [, ...groups] = pattern.exec(text) ?? [];
	return groups.find((group) => group !== undefined) ?? '';
}

/** Not the digits to dial in, which end with `#`, and not an amount. */
function isWhole(text: string, end: number, number: string): boolean {
	return endsThere(text, end, number) && !/^(?:#| ?[$€£¥%])/.test(text.slice(end, end + 2));
}
