import { isRecord } from '../../zoom/guards';
import {
	checkChoice,
	checkFlag,
	checkLength,
	checkText,
	checkUrl,
	hasInvisible,
	InvalidField,
} from './check';
import { PLATFORM_DETAILS, PLATFORMS, RESOLUTIONS, type PlatformDetails } from './choices';
import {
	keyBehind,
	readStreamAddress,
	separateLastPart,
	separatePlatformKey,
	type SeparatedAddress,
	type StreamAddress,
} from './streamAddress';

/** Where an event streams to, in Zoom's names (Zoom OpenAPI, `/livestream`). */
export interface DestinationFields {
	stream_url: string;
	/** Missing if Zoom should keep the key it already has. */
	stream_key?: string;
	page_url: string;
	resolution?: string;
}

const PAGE_EXAMPLE = 'https://www.youtube.com/watch?v=…';
const WEB = ['https', 'http'];
/** What streaming services accept; Zoom's documentation has an https address as an example (Zoom OpenAPI). */
const STREAM_URL = {
	schemes: ['rtmp', 'rtmps', 'srt', ...WEB],
	example: 'rtmps://a.rtmps.youtube.com/live2',
};
/** On Start, both fields have to be added first, and Platform then says Custom. */
const ENTER_URL = `Under 'Destination', choose your streaming service in 'Platform', or add a 'Stream URL' such as ${STREAM_URL.example}.`;
const MAX_KEY_LENGTH = 512;
const ENTER_KEY =
	"Enter the stream key from your streaming service, or switch on 'Keep Stream Key' to use the key that Zoom already has.";

/**
 * Checks a destination in the node's parameter names. An empty or unreadable value never counts as "not
 * given": an old key would go to a new address, or a new show to an old channel.
 * @throws InvalidField
 */
export function checkDestination(parameters: unknown): DestinationFields {
	const raw = isRecord(parameters) ? parameters : {};
	const platform = checkChoice('Platform', 'platform' in raw ? raw.platform : 'custom', PLATFORMS);
	const details = platform === 'custom' ? undefined : PLATFORM_DETAILS[platform];
	const { streamUrl, streamKey } = details
		? checkPlatformTarget(details, raw)
		: checkCustomTarget(raw);
	const page_url = checkPageUrl(raw.pageUrl, details?.pageExample ?? PAGE_EXAMPLE);
	const resolution = checkChoice(
		'Resolution',
		'resolution' in raw ? raw.resolution : '',
		RESOLUTIONS,
	);
	return {
		stream_url: streamUrl,
		...(streamKey !== undefined && { stream_key: streamKey }),
		page_url,
		...(resolution !== '' && { resolution }),
	};
}

/** Where to send the stream, and with which key. */
interface DestinationTarget {
	streamUrl: string;
	/** Missing if Zoom should keep the key it already has. */
	streamKey?: string;
}

type Parameters = Record<string, unknown>;

/** The stream key for a known platform; the node fills in the stream URL. */
function checkPlatformTarget(
	platform: PlatformDetails,
	{ streamUrl, streamKey, keepStreamKey }: Parameters,
): DestinationTarget {
	if (!isMissing(streamUrl)) {
		throw new InvalidField(
			`The parameter 'Stream URL' has a value, but 'Platform' is ${platform.name}`,
			"Remove the stream URL, or set 'Platform' to Custom to use it.",
		);
	}
	if (checkFlag('Keep Stream Key', keepStreamKey ?? false)) {
		return keepingKey(platform.streamUrl, streamKey);
	}
	const key = checkKey(
		streamKey,
		`${platform.keyLocation}, and copy the stream key. To use the key that Zoom already has, switch on 'Keep Stream Key'.`,
	);
	const address = readStreamAddress(key);
	if (address === undefined) return target(platform.streamUrl, key);
	if (address.platform !== platform) {
		throw new InvalidField(
			`The parameter 'Stream Key' is the address of a service other than ${platform.name}`,
			"Enter the stream key alone, or choose the platform that the address belongs to in 'Platform'.",
		);
	}
	const separated = separatePlatformKey(address) ?? addressWithoutKey();
	return target(platform.streamUrl, separated.streamKey);
}

/**
 * Stream URL and stream key of any other service. Services show them separately or as one address; one
 * address is accepted in the parameter Stream Key, and in both parameters.
 */
function checkCustomTarget(parameters: Parameters): DestinationTarget {
	const { streamUrl, streamKey, keepStreamKey } = parameters;
	const whole = isMissing(streamUrl) ? wholeAddressIn(streamKey) : undefined;
	const url = checkStreamUrl(whole?.streamUrl ?? streamUrl);
	const address = readStreamAddress(url);
	const within = address && separatePlatformKey(address);
	if (checkFlag('Keep Stream Key', keepStreamKey ?? false)) {
		return within ? keyInUrlAndKept() : keepingKey(url, streamKey);
	}
	if (within && isMissing(streamKey)) return target(within.streamUrl, within.streamKey);

	const key = checkKey(whole?.streamKey ?? streamKey, ENTER_KEY);
	const keyAddress = readStreamAddress(key);
	if (keyAddress === undefined) return withPlainKey(url, key, within);
	return address ? withKeyAddress(url, address, keyAddress) : otherAddress();
}

/** A stream URL that ends with the key is longer than the stream URL itself. */
function withPlainKey(
	url: string,
	key: string,
	within: SeparatedAddress | undefined,
): DestinationTarget {
	if (within !== undefined && within.streamKey !== key) {
		throw new InvalidField(
			"The parameter 'Stream URL' ends with a different stream key from the one in 'Stream Key'",
			'Remove the key from the end of the stream URL, or enter the same key in both.',
		);
	}
	return target(url.endsWith(`/${key}`) ? url.slice(0, -key.length - 1) : url, key);
}

function withKeyAddress(
	url: string,
	address: StreamAddress,
	keyAddress: StreamAddress,
): DestinationTarget {
	const key = keyBehind(address, keyAddress);
	if (key !== undefined) return target(url, key);
	const isSame = address.hostname === keyAddress.hostname && address.path === keyAddress.path;
	if (!isSame) return otherAddress();
	const separated = separate(keyAddress) ?? addressWithoutKey();
	return target(separated.streamUrl, separated.streamKey);
}

/** Splits an address in the parameter Stream Key into stream URL and key. */
function wholeAddressIn(streamKey: unknown): SeparatedAddress | undefined {
	const address = typeof streamKey === 'string' ? readStreamAddress(streamKey.trim()) : undefined;
	return address && separate(address);
}

function separate(address: StreamAddress): SeparatedAddress | undefined {
	return address.platform ? separatePlatformKey(address) : separateLastPart(address);
}

/** However a key was entered, it ends here. */
function target(streamUrl: string, streamKey: string): DestinationTarget {
	checkIsKey(streamKey);
	return { streamUrl, streamKey: checkLength('Stream Key', streamKey, MAX_KEY_LENGTH) };
}

function keepingKey(streamUrl: string, streamKey: unknown): DestinationTarget {
	if (isMissing(streamKey)) return { streamUrl };
	throw new InvalidField(
		"The parameter 'Stream Key' has a value, but 'Keep Stream Key' is on",
		"Remove the stream key, or switch off 'Keep Stream Key' to use it.",
	);
}

/** How this node shows a key that it hides. */
const MASKED = /•{2,}|\*{4,}/;
/** Words in any language with a colon behind them. */
const LABELLED = /^(?:[\p{L}\p{M} ]+:\s|(?:stream[ _-]?)?key\s*[:=])/iu;

function checkKey(value: unknown, fix: string): string {
	return checkText('Stream Key', value, fix).trim();
}

/** A key may contain anything that a service would show, including a query string. */
function checkIsKey(key: string): void {
	if (MASKED.test(key)) {
		throw new InvalidField(
			"The parameter 'Stream Key' is a masked key, not the key itself",
			"Enter the key from your streaming service, or switch on 'Keep Stream Key'. The operation Get shows the whole key with the option 'Include Stream Key'.",
		);
	}
	if (hasInvisible(key)) {
		throw new InvalidField(
			"The parameter 'Stream Key' contains a line break or an invisible character",
			'Copy the key again from your streaming service, and only the key.',
		);
	}
	if (LABELLED.test(key)) {
		throw new InvalidField(
			"The parameter 'Stream Key' contains the label of the key",
			'Enter the key alone, without the words in front of it.',
		);
	}
}

/** A page where people watch accepts no stream. */
function checkStreamUrl(value: unknown): string {
	const url = checkUrl('Stream URL', checkText('Stream URL', value, ENTER_URL), STREAM_URL);
	const address = readStreamAddress(url);
	if (/^https?:/i.test(url) && (address?.platform || address?.hostname === 'youtu.be')) {
		throw new InvalidField(
			"The parameter 'Stream URL' is a page where viewers watch, not the address of a streaming server",
			`Enter the stream URL that your streaming service shows next to the stream key, such as ${STREAM_URL.example}, and the page under 'Page URL'.`,
		);
	}
	return url;
}

/** `youtube.com/@church`, as it is copied from some browsers, gets its `https://`. */
function checkPageUrl(value: unknown, example: string): string {
	const text = typeof value === 'string' ? value.trim() : value;
	const isBare = typeof text === 'string' && /^(?:[a-z0-9-]+\.)+[a-z]{2,}(?:[/?#]|$)/i.test(text);
	return checkUrl('Page URL', isBare ? `https://${text}` : text, { schemes: WEB, example });
}

function keyInUrlAndKept(): never {
	throw new InvalidField(
		"The parameter 'Stream URL' ends with a stream key, but 'Keep Stream Key' is on",
		"Remove the key from the end of the stream URL, or switch off 'Keep Stream Key' to use it.",
	);
}

function addressWithoutKey(): never {
	throw new InvalidField(
		"The parameter 'Stream Key' is an address with no stream key at its end",
		'Enter the stream key that your streaming service shows next to the address.',
	);
}

function otherAddress(): never {
	throw new InvalidField(
		"The parameter 'Stream Key' is a different address from the one in 'Stream URL'",
		'Enter the stream key alone, or the same address with the key at its end.',
	);
}

/** How n8n returns a field that was left empty or not added. */
function isMissing(value: unknown): boolean {
	return value === undefined || value === '';
}
