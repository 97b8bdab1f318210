// SPDX-License-Identifier: EUPL-1.2
// A post is written: once for all, otherwise for one account, held against the policy while the hands are on it, never lost.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { axeFindings } from './support/axe.ts';
import { type Desks, openDesks } from './support/desks.ts';
import { CAPTIONS, recordFilm } from './support/files.ts';
import { type Installation, startInstallation } from './support/installation.ts';
import { openBrowser } from './support/open-browser.ts';

const HEALTH = 'Mario Esempio, malato';
const BEGINNING = 'Sabato riapre la piscina comunale.';
const TEXT = `${BEGINNING} ${HEALTH} di diabete, la apre.`;

let installation: Installation;
let browser: Browser;
let desk: Page;
let desks: Desks;
const all = () => desk.getByLabel('Testo per tutti gli account');
const library = () => desk.getByLabel('Testo per Biblioteca di Valdoria');
const saved = () => desk.getByText(/^\s*Salvato a/).waitFor();

before(async () => {
  installation = await startInstallation({ graceSeconds: 2 });
  browser = await openBrowser();
  desks = openDesks(browser, installation);
  desk = await desks.open('redazione');
  await desk.goto(`${installation.url}/desk/redazione/post/nuovo`);
  await desk.getByRole('heading', { level: 1, name: 'Nuovo post' }).waitFor();
});

after(async () => {
  await browser?.close();
  await installation?.stop();
});

test('what is written is saved by itself, and the post has an address', async () => {
  await desk.getByRole('checkbox', { name: /^Comune di Valdoria/ }).check();
  await desk.getByRole('checkbox', { name: /^Biblioteca di Valdoria/ }).check();
  await all().pressSequentially(TEXT);
  assert.equal(await all().inputValue(), TEXT, 'a post that gets its address leaves the hands alone');
  await saved();
  assert.match(desk.url(), /\/post\/[0-9a-f-]{36}$/);
});

test('the counter counts as the network counts', async () => {
  await desk.getByText(`Rete di prova: ${TEXT.length} di 5.000`).waitFor();
  await all().fill(`${TEXT}👨‍👩‍👧‍👦`);
  await desk.getByText(`Rete di prova: ${TEXT.length + 1} di 5.000`).waitFor();
  await all().fill(TEXT);
});

test('a check appears with its article, and one click redacts what it found', async () => {
  const point = desk.locator('li', { hasText: HEALTH });
  await point.getByText('CAS-4.15').waitFor();
  await point.getByRole('button', { name: 'Oscura il dato' }).click();
  await point.waitFor({ state: 'detached' });
  assert.ok(!(await all().inputValue()).includes(HEALTH));
  assert.match(await all().inputValue(), /omesso/);
  assert.equal(await desk.evaluate('document.activeElement?.textContent'), 'Controlli');
});

test('a check leads to its field, and a question is answered where it is asked', async () => {
  await desk.locator('li', { hasText: 'categoria' }).getByRole('button', { name: 'Vai al campo' }).click();
  const category = desk.getByLabel('Categoria del contenuto');
  await untilTrue(async () => (await category.and(desk.locator(':focus')).count()) === 1);
  await category.selectOption('public-utility');
  await desk.getByRole('button', { name: 'Rispondi e scrivi perché' }).click();
  await desk.keyboard.type('È tutto sul sito.');
  await desk.getByRole('button', { name: 'Registra la risposta' }).click();
  await desk.getByText('1 risposta data').waitFor();
});

test('an account has words of its own until it goes back to those for all', async () => {
  await desk.getByRole('tab', { name: 'Per tutti' }).focus();
  await desk.keyboard.press('End');
  await library().fill('In biblioteca trovate gli orari.');
  await desk.getByRole('tab', { name: /modificato/ }).waitFor();
  await desk.locator('.preview').getByText('In biblioteca trovate gli orari.').waitFor();
  await desk.getByRole('button', { name: 'Torna al testo per tutti' }).click();
  assert.ok((await library().inputValue()).startsWith(BEGINNING));
  await library().fill('In biblioteca trovate gli orari.');
  await saved();
});

test('axe has nothing to say of it', async () => assert.deepEqual(await axeFindings(desk), []));

test('what was typed a moment before the page is read again is still there', async () => {
  await library().fill('In biblioteca trovate gli orari, e i libri.');
  await desk.reload();
  await desk.getByRole('tab', { name: /Biblioteca/ }).click();
  assert.equal(await library().inputValue(), 'In biblioteca trovate gli orari, e i libri.');
  await saved();
});

test('what somebody else wrote meanwhile is not written over unseen', async () => {
  await desk.getByRole('tab', { name: 'Per tutti' }).click();
  assert.equal(await desk.evaluate(WRITE_BESIDES), 200);
  await all().fill('Il mio testo.');
  await desk.getByText(/Niente di ciò che hai scritto è andato perso/).waitFor();
  await desk.getByText('Il testo di un’altra finestra.').waitFor();
  await desk.getByRole('button', { name: 'Salva il tuo testo' }).click();
  await saved();
  assert.equal(await all().inputValue(), 'Il mio testo.');
});

test('a film is added, played beside the text, and asks for its captions', async () => {
  await desk.getByLabel('Aggiungi un’immagine o un video').setInputFiles(await recordFilm(desk, 'prestito.mp4'));
  await desk.locator('.compose-card video').waitFor();
  await untilTrue(async () => String(await desk.evaluate(FILM_SIZE)) === '640,360');
  const missing = desk.locator('.compose-point', { hasText: 'sottotitoli' });
  await missing.waitFor();
  await desk.getByText('Mancano i sottotitoli.').waitFor();
  await desk.getByLabel('Sottotitoli').setInputFiles(CAPTIONS);
  await desk.getByText('I sottotitoli ci sono. Un altro file li sostituisce.').waitFor();
  await missing.waitFor({ state: 'detached' });
  assert.deepEqual(await axeFindings(desk), []);
});

test('a network that takes no film says so, and lets it be taken off', async () => {
  await desk.getByText('Rete di prova non accetta video.').waitFor();
  await desk.getByRole('button', { name: /Togli il video.*Video 1/ }).click();
  await desk.locator('.compose-card').waitFor({ state: 'detached' });
  await desk.getByText('Rete di prova non accetta video.').waitFor({ state: 'detached' });
  assert.equal(await desk.evaluate('document.activeElement?.textContent'), 'Immagini e video');
});

test('nothing went wrong in the browser meanwhile', () => assert.deepEqual(desks.complaints, []));

// Runs in the page: the width and height of the film, once it is known.
const FILM_SIZE = `(() => {
  const { videoWidth, videoHeight } = document.querySelector('.compose-card video');
  return [videoWidth, videoHeight].join();
})()`;

// Runs in the page: writes the post from elsewhere.
const WRITE_BESIDES = `(async () => {
  const address = '/api/v1/posts/' + location.pathname.split('/').pop();
  const post = await (await fetch(address)).json();
  const body = JSON.stringify({ ...post, text: 'Il testo di un’altra finestra.' });
  return (await fetch(address, { method: 'PUT', headers: { 'content-type': 'application/json' }, body })).status;
})()`;

async function untilTrue(ask: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (!(await ask())) if (Date.now() > deadline) throw new Error('it did not happen within 20 s');
}
