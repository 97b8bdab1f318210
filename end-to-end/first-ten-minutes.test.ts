// SPDX-License-Identifier: EUPL-1.2
// A newcomer's first ten minutes, walked in a real browser: from an insult written by a citizen to the record of its removal.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { type Installation, startInstallation } from './support/installation.ts';
import { openBrowser } from './support/open-browser.ts';

const INSULT = 'Siete degli imbecilli, tutti quanti, dal primo all’ultimo.';
const CITIZEN = 'Berto Collaudo';

let installation: Installation;
let browser: Browser;
let citizen: Page;
let desk: Page;
const complaints: string[] = [];

before(async () => {
  installation = await startInstallation({ graceSeconds: 2 });
  browser = await openBrowser();
  citizen = await newPage(await browser.newContext({ locale: 'it-IT' }));
  desk = await newPage(await browser.newContext({ locale: 'it-IT', viewport: { width: 1280, height: 860 } }));
});

after(async () => {
  await browser?.close();
  await installation?.stop();
});

async function newPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    // Asking "who am I" before signing in is answered 401, which Chromium reports by itself.
    if (message.type() === 'error' && !message.text().includes('401')) complaints.push(message.text());
  });
  return page;
}

test('she signs in to the desk', async () => {
  await desk.goto(`${installation.url}/desk/`);
  await desk.getByLabel(/e-mail/i).fill('redazione@valdoria.example');
  await desk.getByLabel('Password', { exact: true }).fill(installation.password);
  await desk.keyboard.press('Enter');
  await desk.getByRole('heading', { level: 1, name: 'Oggi' }).waitFor();
});

test('as a citizen she writes an insult on the practice network', async () => {
  await citizen.goto(`${installation.url}/practice/p/comune-valdoria`);
  await citizen.getByRole('link', { name: /Leggi e commenta: Da lunedì la biblioteca/ }).click();
  await citizen.locator('#comment-name').fill(CITIZEN);
  await citizen.locator('#comment').fill(INSULT);
  await citizen.getByRole('button', { name: 'Pubblica il commento' }).click();
  await citizen.getByText(INSULT).first().waitFor();
});

test('the insult waits in the queue, with the article that forbids it', async () => {
  await desk.goto(`${installation.url}/desk/moderazione`);
  await desk.locator('li', { hasText: CITIZEN }).getByRole('link').first().click();
  await desk.getByRole('heading', { name: new RegExp(CITIZEN) }).waitFor();
  const policy = await desk.locator('main').innerText();
  assert.match(policy, /CAS-4\.b/);
  assert.match(policy, /vietato l['’]insulto/);
  assert.match(policy, /Prima violazione/, 'the block is shown, and why it is not allowed');
});

test('she warns and removes, by keyboard alone', async () => {
  const warn = desk.getByRole('button', { name: /Avvisa l’autore/ });
  const remove = desk.getByRole('button', { name: /Rimuovi/ });
  await warn.waitFor();
  await desk.getByRole('heading', { name: new RegExp(CITIZEN) }).focus();
  await desk.keyboard.press('1');
  await desk.keyboard.press('3');
  assert.equal(await warn.getAttribute('aria-pressed'), 'true');
  assert.equal(await remove.getAttribute('aria-pressed'), 'true');
  await untilTrue(async () => (await desk.getByLabel('Avviso all’autore').inputValue()).includes('CAS-4.b'));
  await desk.keyboard.press('Enter');
  await desk
    .getByText(/Annulla/)
    .first()
    .waitFor();
});

test('it is gone from the network, and its author reads why', async () => {
  await untilTrue(async () => {
    await citizen.reload();
    return !(await citizen.locator('main').innerText()).includes(INSULT);
  });
  const page = await citizen.locator('body').innerText();
  assert.match(page, /CAS-4\.b/, 'the notice cites the article');
});

test('the record names the deed, its article and its act', async () => {
  await desk.goto(`${installation.url}/desk/resoconto`);
  const record = desk.locator('main');
  await record
    .getByText(/CAS-4\.m-a2/)
    .first()
    .waitFor();
  assert.match(await record.innerText(), /Decreto n\. 7/);
});

test('the chain of the record is whole, says the command', async () => {
  assert.match(await installation.command('audit', 'verify'), /valdoria/);
});

test('nothing went wrong in the browser meanwhile', () => assert.deepEqual(complaints, []));

async function untilTrue(ask: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (!(await ask())) {
    if (Date.now() > deadline) throw new Error('it did not happen within 20 s');
  }
}
