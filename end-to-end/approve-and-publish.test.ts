// SPDX-License-Identifier: EUPL-1.2
// A post walked in a real browser: written, checked, agreed to, changed, agreed to again, and out once with the last words.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { axeFindings } from './support/axe.ts';
import { type Installation, startInstallation } from './support/installation.ts';
import { openBrowser } from './support/open-browser.ts';

const TEXT = 'Sabato la biblioteca apre un’ora prima per la mostra sui mestieri.';
const ADDED = ' L’ingresso è libero.';
const ACCOUNT = 'Biblioteca di Valdoria';

let installation: Installation;
let browser: Browser;
let author: Page;
let approver: Page;
const complaints: string[] = [];

before(async () => {
  installation = await startInstallation({ graceSeconds: 2 });
  browser = await openBrowser();
  author = await signIn('ufficio.cultura@valdoria.example');
  approver = await signIn('redazione@valdoria.example');
});

after(async () => {
  await browser?.close();
  await installation?.stop();
});

async function signIn(email: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'it-IT', viewport: { width: 1280, height: 860 } });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    // Asking "who am I" before signing in is answered 401, which Chromium reports by itself.
    if (message.type() === 'error' && !message.text().includes('401')) complaints.push(message.text());
  });
  await page.goto(`${installation.url}/desk/`);
  await page.getByLabel(/e-mail/i).fill(email);
  await page.getByLabel('Password', { exact: true }).fill(installation.password);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Oggi' }).waitFor();
  return page;
}

const path = (page: Page) => page.locator('.approval');

test('the author writes it, says what the policy asks, and asks for approval', async () => {
  await author.goto(`${installation.url}/desk/redazione/post`);
  await author.getByRole('link', { name: 'Scrivi un post' }).first().click();
  await author.getByLabel(new RegExp(ACCOUNT)).check();
  await author.getByLabel('Testo per tutti gli account').fill(TEXT);
  await author.getByLabel('Categoria del contenuto').selectOption({ label: 'Pubblica utilità' });
  await plan(author, 1);
  await answerChecks(author);
  await author.getByRole('button', { name: 'Chiedi l’approvazione' }).click();
  await path(author).getByText('in attesa di approvazione').waitFor();
});

test('who wrote it without the power to publish can’t let it go, and reads why', async () => {
  assert.equal(
    await path(author)
      .getByRole('button', { name: /Approva/ })
      .count(),
    0,
  );
  await path(author)
    .getByText(/Non tocca a te/)
    .waitFor();
});

test('the approver finds it in Oggi and agrees to it', async () => {
  await approver.goto(`${installation.url}/desk/oggi`);
  await approver.getByRole('link', { name: /Rileggi e approva «Sabato/ }).click();
  await path(approver)
    .getByRole('button', { name: /Approva l’uscita/ })
    .click();
  await path(approver).getByText('Hai approvato: ora il post può uscire.').waitFor();
  await approver.locator('.delivery-panel').getByText('attende l’ora').waitFor();
  assert.deepEqual(await axeFindings(approver), []);
});

test('a change voids the approval, and says who has to look again', async () => {
  await author.getByLabel('Testo per tutti gli account').fill(TEXT + ADDED);
  await author.getByRole('button', { name: 'Salva e fai decadere le approvazioni' }).click();
  await path(author).getByText('non vale più').waitFor();
  await path(author).getByText('Deve rileggere e approvare di nuovo: Elena Prova.').waitFor();
  await approver.locator('.delivery-panel').getByText('fermo: cambiato dopo l’approvazione').waitFor();
  assert.deepEqual(await published(), []);
});

test('it is agreed to again, to leave at once', async () => {
  await author.getByLabel('Appena approvato').check();
  await answerChecks(author);
  await author.getByRole('button', { name: 'Chiedi l’approvazione' }).click();
  await path(author).getByText('in attesa di approvazione').waitFor();
  await approver.reload();
  await path(approver)
    .getByRole('button', { name: /Approva l’uscita/ })
    .click();
  await approver.locator('.delivery-panel').getByText('pubblicato', { exact: true }).waitFor();
});

test('it is out once on the network, with the last words', async () => {
  assert.deepEqual(await published(), [TEXT + ADDED]);
  const receipts = approver.locator('.receipts').first();
  await receipts.locator('summary').click();
  await receipts.getByText('La rete ha confermato').waitFor();
});

test('it stands among the posts that are out', async () => {
  await approver.goto(`${installation.url}/desk/redazione/post?stato=out`);
  await approver.getByRole('link', { name: /^Sabato la biblioteca/ }).waitFor();
});

test('nothing went wrong in the browser meanwhile', () => assert.deepEqual(complaints, []));

/** The texts on the account's page that are ours. */
async function published(): Promise<string[]> {
  const answer = await fetch(`${installation.url}/practice/api/v1/crowd/biblioteca-valdoria/posts`);
  const { posts } = (await answer.json()) as { posts: { text: string }[] };
  return posts.map(({ text }) => text).filter((text) => text.startsWith(TEXT));
}

/** At noon, so many days from now. */
async function plan(page: Page, days: number): Promise<void> {
  const day = new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel('A un’ora precisa').check();
  await page.getByLabel('Giorno e ora').fill(`${day}T12:00`);
}

/** Answers what is asked of the author until nothing is left to be mended; what is asked depends on the hour of the day. */
async function answerChecks(page: Page): Promise<void> {
  const question = page.getByRole('button', { name: 'Rispondi e scrivi perché' });
  const offHours = page.getByLabel('Perché fuori orario');
  await page.getByText(/^\s*Salvato a/).waitFor();
  if (await question.isVisible()) {
    await question.click();
    await page.getByLabel('La tua risposta').fill('È una notizia già pubblicata sul sito del Comune.');
    await page.getByRole('button', { name: 'Registra la risposta' }).click();
  }
  if (await offHours.isVisible()) await offHours.fill('Chi vuole venire deve saperlo per tempo.');
  await page.getByText('Niente da sistemare').waitFor();
  await page.getByText(/^\s*Salvato a/).waitFor();
}
