import type { PlatformDetails } from './platform';
import {
	checkFlag,
	checkLength,
	checkText,
	checkUrl,
	invalid,
	valid,
	type CheckedParameter,
} from './parameter';
import {
	keyBehind,
	readStreamAddress,
	separateLastPart,
	separatePlatformKey,
	type SeparatedAddress,
	type StreamAddress,
} from './streamAddress';

/** Where to send the stream, and with which key. */
export interface DestinationTarget {
	streamUrl: string;
	/** Missing if Zoom should keep the key it already has. */
	streamKey?: string;
}

type Parameters = Record<string, unknown>;

const MAX_KEY_LENGTH = 512;
const STREAM_URL_EXAMPLE = 'rtmps://a.rtmps.youtube.com/live2';
const ENTER_KEY =
	"Enter the stream key from your streaming service, or switch on 'Keep Stream Key' to use the key that Zoom already has.";

/** Checks the stream key for a known platform; the node fills in the stream URL. */
export function checkPlatformTarget(
	platform: PlatformDetails,
	{ streamUrl, streamKey, keepStreamKey }: Parameters,
): CheckedParameter<DestinationTarget> {
	if (!isMissing(streamUrl)) {
		return invalid(
			`The parameter 'Stream URL' has a value, but 'Platform' is ${platform.name}`,
			"Remove the stream URL, or set 'Platform' to Custom to use it.",
		);
	}
	const keep = checkFlag('Keep Stream Key', keepStreamKey ?? false);
	if (keep.kind === 'invalid') return keep;
	if (keep.value) return keepingKey(platform.streamUrl, streamKey);

	const text = checkKey(
		streamKey,
		`${platform.keyLocation}, and copy the stream key. To use the key that Zoom already has, switch on 'Keep Stream Key'.`,
	);
	if (text.kind === 'invalid') return text;
	const address = readStreamAddress(text.value);
	if (address === undefined) return target(platform.streamUrl, text.value);
	if (address.platform !== platform) {
		return invalid(
			`The parameter 'Stream Key' is the address of a service other than ${platform.name}`,
			"Enter the stream key alone, or choose the platform that the address belongs to in 'Platform'.",
		);
	}
	const separated = separatePlatformKey(address);
	return separated ? target(platform.streamUrl, separated.streamKey) : addressWithoutKey();
}

/**
 * Checks stream URL and stream key of any other service. Services show them separately or as one address; one
 * address is accepted in the parameter Stream Key, and in both parameters.
 */
export function checkCustomTarget({
	streamUrl,
	streamKey,
	keepStreamKey,
}: Parameters): CheckedParameter<DestinationTarget> {
	const whole = isMissing(streamUrl) ? wholeAddressIn(streamKey) : undefined;
	const url = checkUrl('Stream URL', whole?.streamUrl ?? streamUrl, STREAM_URL_EXAMPLE);
	if (url.kind === 'invalid') return url;
	const keep = checkFlag('Keep Stream Key', keepStreamKey ?? false);
	if (keep.kind === 'invalid') return keep;
	const address = readStreamAddress(url.value);
	const within = address && separatePlatformKey(address);
	if (keep.value) return within ? keyInUrlAndKept() : keepingKey(url.value, streamKey);
	if (within && isMissing(streamKey)) return target(within.streamUrl, within.streamKey);

	const text = checkKey(whole?.streamKey ?? streamKey, ENTER_KEY);
	if (text.kind === 'invalid') return text;
	const keyAddress = readStreamAddress(text.value);
	if (keyAddress === undefined) return withPlainKey(url.value, text.value, within);
	return address ? withKeyAddress(url.value, address, keyAddress) : otherAddress();
}

/** A stream URL that ends with the key is longer than the stream URL itself. */
function withPlainKey(
	url: string,
	key: string,
	within: SeparatedAddress | undefined,
): CheckedParameter<DestinationTarget> {
	if (within !== undefined && within.streamKey !== key) {
		return invalid(
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
): CheckedParameter<DestinationTarget> {
	const key = keyBehind(address, keyAddress);
	if (key !== undefined) return target(url, key);
	const isSame = address.hostname === keyAddress.hostname && address.path === keyAddress.path;
	if (!isSame) return otherAddress();
	const separated = separate(keyAddress);
	return separated ? target(separated.streamUrl, separated.streamKey) : addressWithoutKey();
}

/** Splits an address in the parameter Stream Key into stream URL and key. */
function wholeAddressIn(streamKey: unknown): SeparatedAddress | undefined {
	const address = typeof streamKey === 'string' ? readStreamAddress(streamKey.trim()) : undefined;
	return address && separate(address);
}

function separate(address: StreamAddress): SeparatedAddress | undefined {
	return address.platform ? separatePlatformKey(address) : separateLastPart(address);
}

function target(streamUrl: string, streamKey: string): CheckedParameter<DestinationTarget> {
	const key = checkLength('Stream Key', streamKey, MAX_KEY_LENGTH);
	return key.kind === 'invalid' ? key : valid({ streamUrl, streamKey });
}

function keepingKey(streamUrl: string, streamKey: unknown): CheckedParameter<DestinationTarget> {
	return isMissing(streamKey)
		? valid({ streamUrl })
		: invalid(
				"The parameter 'Stream Key' has a value, but 'Keep Stream Key' is on",
				"Remove the stream key, or switch off 'Keep Stream Key' to use it.",
			);
}

/** A key may contain anything, including a query string. */
function checkKey(value: unknown, fix: string): CheckedParameter<string> {
	const key = checkText('Stream Key', value, fix);
	return key.kind === 'invalid' ? key : valid(key.value.trim());
}

function keyInUrlAndKept(): CheckedParameter<DestinationTarget> {
	return invalid(
		"The parameter 'Stream URL' ends with a stream key, but 'Keep Stream Key' is on",
		"Remove the key from the end of the stream URL, or switch off 'Keep Stream Key' to use it.",
	);
}

function addressWithoutKey(): CheckedParameter<DestinationTarget> {
	return invalid(
		"The parameter 'Stream Key' is an address with no stream key at its end",
		'Enter the stream key that your streaming service shows next to the address.',
	);
}

function otherAddress(): CheckedParameter<DestinationTarget> {
	return invalid(
		"The parameter 'Stream Key' is a different address from the one in 'Stream URL'",
		'Enter the stream key alone, or the same address with the key at its end.',
	);
}

/** How n8n returns a field that was left empty or not added. */
function isMissing(value: unknown): boolean {
	return value === undefined || value === '';
}
