/** Hosts of other products' meetings, as written in their invitations and by link wrappers. */
const HOSTS = [
	'teams\\.microsoft\\.(?:com|us)',
	'teams\\.(?:live|cloud\\.microsoft)',
	'aka\\.ms/jointeams',
	'meet\\.google\\.com',
	'tel\\.meet/',
	'meet\\.lync\\.com',
	'join\\.skype\\.com',
	'webex\\.com',
	'gotomeet(?:ing)?\\.(?:com|me)',
	'gotowebinar\\.com',
	'\\bgoto\\.com',
	'whereby\\.com',
	'meet\\.jit\\.si',
	'\\b8x8\\.vc',
	'bluejeans\\.com',
	'ringcentral\\.com',
	'\\bchime\\.aws',
	'meeting\\.tencent\\.com',
	'voovmeeting\\.com',
	'larksuite\\.com',
	'feishu\\.cn',
	'meet\\.zoho\\.',
	'meeting\\.zoho\\.',
	'dialpad\\.com',
	'\\bjoin\\.me\\b',
	'teamviewer\\.com',
];

/** Their names, for invitations that have lost their links. Each is specific enough to mean nothing else. */
const NAMES = [
	'microsoft[\\s-]+teams',
	'google[\\s-]+meet\\b',
	'\\bwebex\\b',
	'\\bgo\\s?to[\\s-]?(?:meeting|webinar)',
	'\\bjitsi\\b',
	'\\bbluejeans\\b',
	'\\bringcentral\\b',
	'amazon[\\s-]+chime',
	'腾讯会议',
	'騰訊會議',
	'tencent[\\s-]+meeting',
	'voov[\\s-]?meeting',
	'飞书',
	'zoho[\\s-]+meeting',
];

const OTHER_PRODUCT = new RegExp([...HOSTS, ...NAMES].join('|'), 'i');
const ANY_LINK = /:\/\/|\bwww\./i;

/** Whether a text contains an invitation to a meeting in another product than Zoom. */
export function mentionsOtherProduct(text: string): boolean {
	return OTHER_PRODUCT.test(text);
}

/** Whether a text contains links and doesn't mention Zoom: a "Meeting ID" in it may belong to any product. */
export function linksElsewhere(text: string): boolean {
	return ANY_LINK.test(text) && !/zoom/i.test(text);
}
