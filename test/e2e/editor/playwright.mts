import { createRequire } from 'node:module';
import { join } from 'node:path';
import { findChromium } from './chromium.mts';
import { ensureInstalled } from '../install/install.mts';

interface Waiting {
	timeout?: number;
}

interface Finders {
	locator(selector: string, options?: { hasText?: string | RegExp }): Locator;
	getByTestId(id: string | RegExp): Locator;
	getByRole(role: string, options?: { name?: string | RegExp; exact?: boolean }): Locator;
	getByText(text: string | RegExp, options?: { exact?: boolean }): Locator;
	getByPlaceholder(text: string | RegExp): Locator;
}

interface ScreenshotOptions {
	path: string;
	/** Whether transitions are shown at their end, like for a user who takes their time. */
	animations?: 'disabled';
	clip?: { x: number; y: number; width: number; height: number };
}

/** Elements of the page, located again at every use. */
export interface Locator extends Finders {
	click(
		options?: Waiting & { force?: boolean; position?: { x: number; y: number } },
	): Promise<void>;
	dblclick(options?: Waiting): Promise<void>;
	hover(options?: Waiting & { force?: boolean }): Promise<void>;
	fill(value: string): Promise<void>;
	blur(): Promise<void>;
	press(key: string): Promise<void>;
	pressSequentially(text: string): Promise<void>;
	dragTo(target: Locator, options?: { force?: boolean }): Promise<void>;
	waitFor(options?: Waiting & { state?: 'attached' | 'visible' | 'hidden' }): Promise<void>;
	count(): Promise<number>;
	first(): Locator;
	last(): Locator;
	nth(index: number): Locator;
	filter(options: { hasText?: string | RegExp; has?: Locator }): Locator;
	innerText(): Promise<string>;
	allInnerTexts(): Promise<string[]>;
	inputValue(): Promise<string>;
	isVisible(): Promise<boolean>;
	getAttribute(name: string): Promise<string | null>;
	screenshot(options: ScreenshotOptions): Promise<unknown>;
}

/** A server's answer to a page's request. */
export interface PageResponse {
	url(): string;
	json<T>(): Promise<T>;
}

/** A tab or a pop-up. */
export interface Page extends Finders {
	goto(url: string, options?: Waiting): Promise<unknown>;
	url(): string;
	title(): Promise<string>;
	reload(): Promise<unknown>;
	close(): Promise<void>;
	waitForURL(url: string | RegExp, options?: Waiting): Promise<void>;
	waitForResponse(url: RegExp, options?: Waiting): Promise<PageResponse>;
	waitForEvent(event: 'popup', options?: Waiting): Promise<Page>;
	waitForEvent(event: 'close', options?: Waiting): Promise<void>;
	on(event: 'pageerror', listener: (error: Error) => void): void;
	evaluate<T>(expression: string): Promise<T>;
	emulateMedia(options: { colorScheme: 'light' | 'dark' }): Promise<void>;
	setViewportSize(size: { width: number; height: number }): Promise<void>;
	screenshot(options: ScreenshotOptions): Promise<unknown>;
	readonly keyboard: { press(key: string): Promise<void>; type(text: string): Promise<void> };
	readonly mouse: {
		move(x: number, y: number, options?: { steps?: number }): Promise<void>;
		down(): Promise<void>;
		up(): Promise<void>;
	};
}

/** A separate profile: only its pages share cookies and storage. */
export interface BrowserContext {
	newPage(): Promise<Page>;
	addCookies(cookies: Array<{ name: string; value: string; url: string }>): Promise<void>;
	addInitScript(script: string): Promise<void>;
	setDefaultTimeout(milliseconds: number): void;
	close(): Promise<void>;
}

/** A running browser. */
export interface Browser {
	newContext(options?: {
		viewport?: { width: number; height: number };
		colorScheme?: 'light' | 'dark';
		locale?: string;
		timezoneId?: string;
	}): Promise<BrowserContext>;
	close(): Promise<void>;
}

interface Playwright {
	selectors: { setTestIdAttribute(name: string): void };
	chromium: {
		launch(options: { executablePath: string; args: string[] }): Promise<Browser>;
	};
}

const ARGUMENTS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

/**
 * Starts the browser without a window. The driver is in the cache folder, outside the checkout, so its types
 * cannot be imported: the interfaces above are the part that the stations use.
 */
export async function launchBrowser(): Promise<Browser> {
	const { playwrightFolder } = await ensureInstalled();
	const load = createRequire(join(playwrightFolder, 'package.json'));
	const { chromium, selectors }: Playwright = load('./index.js');
	selectors.setTestIdAttribute('data-test-id');
	return await chromium.launch({ executablePath: await findChromium(), args: ARGUMENTS });
}
