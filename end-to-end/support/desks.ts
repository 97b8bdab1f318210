// SPDX-License-Identifier: EUPL-1.2
// People of the demonstration at their desks, each in a browser window of their own.
import type { Browser, Page } from 'playwright-core';
import type { Installation } from './installation.ts';

export type Desks = {
  /** What the browser said went wrong, in any window. */
  complaints: string[];
  /** Signs in `NAME@valdoria.example`, and stays at Oggi. */
  open(name: string): Promise<Page>;
};

export function openDesks(browser: Browser, { url, password }: Installation): Desks {
  const complaints: string[] = [];
  return {
    complaints,
    async open(name) {
      const context = await browser.newContext({ locale: 'it-IT', viewport: { width: 1280, height: 900 } });
      const page = await context.newPage();
      page.setDefaultTimeout(30_000);
      listen(page, complaints);
      await page.goto(`${url}/desk/`);
      await page.getByLabel(/e-mail/i).fill(`${name}@valdoria.example`);
      await page.getByLabel('Password', { exact: true }).fill(password);
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: 'Oggi' }).waitFor();
      return page;
    },
  };
}

/** That one is not signed in yet (401) Chromium reports by itself. */
function listen(page: Page, complaints: string[]): void {
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() !== 'error' || message.text().includes('401')) return;
    complaints.push(`${message.text()} ${message.location().url}`);
  });
}
