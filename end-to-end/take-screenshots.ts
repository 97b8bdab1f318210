// SPDX-License-Identifier: EUPL-1.2
// Takes the pictures of the README from a fresh installation: node end-to-end/take-screenshots.ts
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { startInstallation } from './support/installation.ts';
import { openBrowser } from './support/open-browser.ts';

const FOLDER = resolve(import.meta.dirname, '../docs/screenshots');
const DESKTOP = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };

const installation = await startInstallation({ graceSeconds: 10 });
const browser = await openBrowser();
try {
  await takeDesk(await signedIn(browser, DESKTOP));
  await takePhone(await signedIn(browser, PHONE));
  await takePublic(await browser.newPage({ viewport: DESKTOP, locale: 'it-IT' }));
} finally {
  await browser.close();
  await installation.stop();
}

async function takeDesk(page: Page): Promise<void> {
  await page.goto(`${installation.url}/desk/moderazione`);
  await shoot(page, 'coda');
  await openInsult(page);
  await page.getByRole('button', { name: /Avvisa l’autore/ }).click();
  await page
    .getByRole('button', { name: /Rimuovi/ })
    .first()
    .click();
  await shoot(page, 'caso');
  await page.goto(`${installation.url}/desk/regole/prova`);
  await page.locator('textarea').first().fill('Il vostro assessore è un imbecille. Vota la Lista Arcobaleno!');
  await page.getByText('CSC-M.h').first().waitFor();
  await page
    .getByRole('heading', { name: /Che cosa dice ciascuna policy/ })
    .evaluate('(heading) => heading.scrollIntoView()');
  await shoot(page, 'prova-una-policy');
}

async function takePhone(page: Page): Promise<void> {
  await openInsult(page);
  await shoot(page, 'caso-telefono');
}

async function takePublic(page: Page): Promise<void> {
  await page.goto(`${installation.url}/enti/valdoria/policy`);
  await shoot(page, 'portale-policy');
  await page.goto(`${installation.url}/practice/p/comune-valdoria`);
  await page.getByRole('link', { name: /Leggi e commenta: Da lunedì la biblioteca/ }).click();
  await shoot(page, 'rete-di-prova');
}

async function openInsult(page: Page): Promise<void> {
  const queue = await page.evaluate("fetch('/api/v1/queue').then((answer) => answer.json())");
  const { rows } = queue as { rows: { id: string; categories: string[] }[] };
  const insult = rows.find((row) => row.categories.includes('insult'));
  await page.goto(`${installation.url}/desk/moderazione/${insult?.id}`);
  await page.getByRole('heading', { name: /Commento di/ }).waitFor();
  await page
    .getByRole('button', { name: /Lascia ad altri/ })
    .first()
    .waitFor();
}

async function signedIn(from: Browser, viewport: { width: number; height: number }): Promise<Page> {
  const page = await from.newPage({ viewport, locale: 'it-IT', reducedMotion: 'reduce' });
  await page.goto(`${installation.url}/desk/`);
  await page.getByLabel(/e-mail/i).fill('redazione@valdoria.example');
  await page.getByLabel('Password', { exact: true }).fill(installation.password);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Oggi' }).waitFor();
  return page;
}

async function shoot(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle').catch(() => undefined);
  await page.screenshot({ path: join(FOLDER, `${name}.png`) });
}
