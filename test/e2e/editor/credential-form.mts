import {
	closesConnectedCredential,
	CONNECT_TEST_ID,
	CREDENTIAL_TEST_ID,
} from '../n8n/older-n8n.mts';
import type { Locator, Page } from './playwright.mts';

/** The form of a credential, opened from an open node. */
export class CredentialForm {
	readonly form: Locator;

	constructor(private readonly page: Page) {
		this.form = page.getByTestId('editCredential-modal');
	}

	/** Opens the form of a new credential. */
	async open(): Promise<void> {
		const empty = this.page.getByTestId('node-credentials-empty-state');
		const select = this.page.getByTestId('node-credentials-select');
		await this.page.getByTestId(CREDENTIAL_TEST_ID).first().waitFor();
		if (await empty.isVisible()) {
			await empty.getByRole('button').click();
		} else {
			await select.click();
			await this.page.getByTestId('node-credentials-select-item-new').click();
		}
		await this.form.waitFor();
		await this.field('clientId').waitFor();
	}

	private field(name: string): Locator {
		return this.form.getByTestId(`parameter-input-${name}`);
	}

	/** Switches from the default credential type to another. */
	async switchTo(shown: string, wanted: string): Promise<void> {
		await this.form.getByRole('button', { name: shown, exact: true }).click();
		await this.page.getByRole('menuitem', { name: wanted, exact: true }).click();
	}

	async fill(fields: { [name: string]: string }): Promise<void> {
		for (const [name, value] of Object.entries(fields)) {
			await this.field(name).locator('input').fill(value);
		}
	}

	/** Points the credential to a simulated Zoom. */
	async chooseCustomZoom(bases: { apiBaseUrl: string; oauthBaseUrl: string }): Promise<void> {
		await this.field('environment').click();
		await this.page.getByRole('option', { name: 'Custom' }).click();
		const { apiBaseUrl, oauthBaseUrl } = bases;
		await this.fill({ apiBaseUrl, oauthBaseUrl });
	}

	/** Opens Zoom's consent page, like the connect button. */
	async connect(): Promise<Page> {
		const [popup] = await Promise.all([
			this.page.waitForEvent('popup'),
			this.form.getByTestId(CONNECT_TEST_ID).click(),
		]);
		await popup.getByRole('button', { name: 'Allow' }).waitFor();
		return popup;
	}

	/** Gives consent in Zoom; the form then closes, automatically if the editor does that. */
	async allow(popup: Page): Promise<void> {
		await popup.getByRole('button', { name: 'Allow' }).click();
		if (!closesConnectedCredential) {
			await this.form.getByText('Account connected').first().waitFor();
			await this.form
				.getByRole('button', { name: /^Close/ })
				.first()
				.click();
		}
		await this.form.waitFor({ state: 'hidden' });
	}

	async save(): Promise<void> {
		await this.form.getByTestId('credential-save-button').click();
		await this.form.waitFor({ state: 'hidden' });
	}
}
