import type { HttpSession } from '../n8n/http-session.mts';
import { owner } from '../n8n/owner.mts';
import type { Browser, BrowserContext, Page } from './playwright.mts';

const SCREEN = { width: 1440, height: 900 };
/** Twice what the browser driver allows: enough for a machine that is busy with something else. */
const APPEARS_WITHIN_MS = 60_000;

/** A fresh profile with a screen large enough for n8n to show its panels side by side. */
export async function newProfile(
	browser: Browser,
	colorScheme: 'light' | 'dark' = 'light',
): Promise<BrowserContext> {
	const profile = await browser.newContext({
		viewport: SCREEN,
		colorScheme,
		locale: 'en-US',
		timezoneId: 'UTC',
	});
	profile.setDefaultTimeout(APPEARS_WITHIN_MS);
	return profile;
}

/** Signs in the owner like a user does. */
export async function signIn(page: Page, baseUrl: string): Promise<void> {
	await page.goto(`${baseUrl}/signin`);
	await page.locator('input[name="emailOrLdapLoginId"]').fill(owner.email);
	await page.locator('input[name="password"]').fill(owner.password);
	await page.getByTestId('form-submit-button').click();
	await page.waitForURL(/\/(home|workflow)/);
}

/** Passes a REST login to the browser: faster than the form, which one station tests. */
export async function adoptLogin(context: BrowserContext, session: HttpSession): Promise<void> {
	const cookies = [...session.cookieJar].map(([name, value]) => ({
		name,
		value,
		url: session.baseUrl,
	}));
	await context.addCookies(cookies);
}

/** Opens a saved workflow and waits until its nodes are drawn. */
export async function openWorkflow(page: Page, baseUrl: string, id: string): Promise<void> {
	await page.goto(`${baseUrl}/workflow/${id}`);
	await page.getByTestId('canvas-node').first().waitFor();
}
