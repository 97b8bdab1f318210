// SPDX-License-Identifier: EUPL-1.2
// From what an office asks to a post that is out once on every account: asked, signed, written, checked, agreed to, changed,
// agreed to again, out; and the office reads it on its request. Each person in a browser of their own.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { axeFindings } from './support/axe.ts';
import { type Desks, openDesks } from './support/desks.ts';
import { drawPicture } from './support/files.ts';
import { type Installation, startInstallation } from './support/installation.ts';
import { approveAll, approveButtons, deliveries, path, press, textsOn, tick, type } from './support/newsroom.ts';
import { openBrowser } from './support/open-browser.ts';

const SUBJECT = 'Bando per gli orti urbani';
const TEXT = 'Si può chiedere un orto urbano fino al 30 del mese. La domanda si fa in linea.';
const LIBRARY_TEXT = 'In biblioteca aiutiamo chi vuole chiedere un orto urbano: bastano dieci minuti.';
const ADDED = ' Gli orti sono quaranta.';
const SOURCE = 'https://www.comune.valdoria.example/orti';

let installation: Installation;
let browser: Browser;
let desks: Desks;
/** Who works in the office, who heads it, who writes the post, and who may let it go. */
let clerk: Page;
let head: Page;
let editor: Page;
let publisher: Page;

before(async () => {
  installation = await startInstallation({ graceSeconds: 2 });
  browser = await openBrowser();
  desks = openDesks(browser, installation);
  clerk = await desks.open('affari.generali');
  head = await desks.open('capo.area');
  editor = await desks.open('ufficio.cultura');
  publisher = await desks.open('redazione');
});

after(async () => {
  await browser?.close();
  await installation?.stop();
});

describe('the office', () => {
  test('asks by keyboard: what, for whom, from which source', async () => {
    await clerk.goto(`${installation.url}/desk/redazione/richieste`);
    await press(clerk, clerk.getByRole('link', { name: 'Chiedi una pubblicazione' }));
    await clerk.getByRole('heading', { level: 1, name: 'Chiedi una pubblicazione' }).waitFor();
    await type(clerk, 'Di che cosa si tratta', SUBJECT);
    await type(clerk, 'Che cosa va detto', TEXT);
    await type(clerk, 'Per chi', 'Chi non ha un giardino');
    await type(clerk, 'Da dove viene l’informazione', `Determina n. 120: ${SOURCE}`);
    assert.deepEqual(await axeFindings(clerk), []);
    await press(clerk, clerk.getByRole('button', { name: 'Salva la bozza e continua' }));
    await clerk.getByRole('heading', { level: 1, name: SUBJECT }).waitFor();
  });

  test('adds an image, says whose it is and what it shows, and sends it all to be signed', async () => {
    await clerk.getByRole('button', { name: 'Aggiungi un file' }).click();
    await clerk.getByLabel('Scegli un file').setInputFiles(await drawPicture(clerk, 'orti.png'));
    await clerk.getByRole('button', { name: 'Aggiungi un file' }).last().click();
    await clerk.getByText('File aggiunto: scrivi di chi è.').waitFor();
    await clerk.getByRole('button', { name: 'Scrivi diritti e descrizione' }).click();
    await clerk.getByLabel('Di chi è, e con quale diritto si usa').fill('Foto dell’ente');
    await clerk.getByLabel('Che cosa mostra').fill('Gli orti visti dalla strada');
    await clerk.getByLabel('Chi si riconosce').selectOption({ label: 'Nessuno' });
    await clerk.getByRole('button', { name: 'Salva i dati del file' }).click();
    await clerk.getByText('Dati del file salvati.').waitFor();
    await press(clerk, clerk.getByRole('button', { name: 'Manda alla firma' }));
    await clerk.locator('.request-state').getByText('da firmare').waitFor();
    assert.deepEqual(await axeFindings(clerk), []);
  });

  test('is not who signs', async () => {
    assert.ok(await clerk.getByRole('button', { name: 'Firma per la correttezza' }).isDisabled());
  });
});

describe('its head', () => {
  test('finds it in Oggi and signs exactly what stands there', async () => {
    await head.reload();
    await press(head, head.getByRole('link', { name: new RegExp(SUBJECT) }));
    await head.getByRole('heading', { level: 1, name: SUBJECT }).waitFor();
    await head.getByRole('img', { name: 'Gli orti visti dalla strada' }).waitFor();
    assert.deepEqual(await axeFindings(head), []);
    await press(head, head.getByRole('button', { name: 'Firma per la correttezza' }));
    await head.getByText(/Lucia Prova ha firmato questo contenuto/).waitFor();
  });
});

describe('whoever writes', () => {
  test('is led from the composer to take the request in hand, and begins with what was asked', async () => {
    await editor.goto(`${installation.url}/desk/redazione/richieste?lista=newsroom`);
    const address = await editor.getByRole('link', { name: SUBJECT }).first().getAttribute('href');
    const requestId = address?.split('/').pop();
    await editor.goto(`${installation.url}/desk/redazione/post/nuovo?richiesta=${requestId}`);
    await editor.getByText(`Per la richiesta «${SUBJECT}».`).waitFor();
    assert.deepEqual(await axeFindings(editor), []);
    await press(editor, editor.getByRole('button', { name: 'Prendi in carico e scrivi il post' }));
    assert.equal(await textForAll(editor).inputValue(), TEXT);
    await editor.locator('.compose-card').waitFor();
    assert.equal(await editor.getByLabel('Autore e diritto d’uso').inputValue(), 'Foto dell’ente');
    assert.equal(await editor.getByLabel('Testo alternativo').inputValue(), 'Gli orti visti dalla strada');
  });

  test('chooses two accounts, and writes otherwise for one of them', async () => {
    await tick(editor, /^Comune di Valdoria/);
    await tick(editor, /^Biblioteca di Valdoria/);
    await editor.getByRole('tab', { name: 'Per tutti' }).focus();
    await editor.keyboard.press('End');
    await editor.getByLabel('Testo per Biblioteca di Valdoria').fill(LIBRARY_TEXT);
    await editor.getByRole('tab', { name: /Biblioteca.*modificato/ }).waitFor();
    await editor.locator('.preview').getByText(LIBRARY_TEXT).waitFor();
    await editor.getByRole('tab', { name: 'Per tutti' }).click();
    await plan(editor, 1);
  });

  test('sees what the policy asks, and answers it with a reason', async () => {
    await editor.locator('li', { hasText: 'categoria' }).getByRole('button', { name: 'Vai al campo' }).click();
    await editor.getByLabel('Categoria del contenuto').selectOption({ label: 'Pubblica utilità' });
    await answerChecks(editor);
    await editor.getByText('1 risposta data').waitFor();
    assert.deepEqual(await axeFindings(editor), []);
  });

  test('asks for approval, and can’t let it go without the power to publish', async () => {
    await editor.keyboard.press('Control+Enter');
    await path(editor).getByText('in attesa di approvazione').nth(1).waitFor();
    assert.equal(await approveButtons(editor).count(), 0);
    await path(editor)
      .getByText(/Non tocca a te/)
      .first()
      .waitFor();
  });
});

describe('whoever may publish', () => {
  test('finds it in Oggi and agrees to each account’s form', async () => {
    await publisher.goto(`${installation.url}/desk/oggi`);
    await publisher
      .getByRole('link', { name: new RegExp(`Rileggi e approva «${SUBJECT}»`) })
      .first()
      .click();
    await approveAll(publisher);
    await deliveries(publisher).getByText('attende l’ora').nth(1).waitFor();
    assert.deepEqual(await axeFindings(publisher), []);
    assert.deepEqual(await published(), { comune: [], biblioteca: [] });
  });

  test('a change voids what it changes: of the other account’s words nothing did', async () => {
    await textForAll(editor).fill(TEXT + ADDED);
    await editor.getByRole('button', { name: 'Salva e fai decadere le approvazioni' }).click();
    await path(editor).getByText('Deve rileggere e approvare di nuovo: Elena Prova.').waitFor();
    assert.equal(await path(editor).getByText('non vale più').count(), 1);
    await deliveries(publisher).getByText('fermo: cambiato dopo l’approvazione').waitFor();
    assert.equal(await deliveries(publisher).getByText('attende l’ora').count(), 1);
  });

  test('agrees again, and it leaves at once', async () => {
    await editor.getByLabel('Appena approvato').check();
    await editor.getByRole('button', { name: 'Salva e fai decadere le approvazioni' }).click();
    await answerChecks(editor);
    await editor.getByRole('button', { name: 'Chiedi l’approvazione' }).click();
    await path(editor).getByText('in attesa di approvazione').nth(1).waitFor();
    await publisher.reload();
    await approveAll(publisher);
    await deliveries(publisher).getByText('pubblicato', { exact: true }).nth(1).waitFor();
  });

  test('it is out once on each page, with the last words', async () => {
    assert.deepEqual(await published(), { comune: [TEXT + ADDED], biblioteca: [LIBRARY_TEXT] });
    const receipts = publisher.locator('.receipts').first();
    await press(publisher, receipts.locator('summary'));
    await receipts.getByText('La rete ha confermato').waitFor();
    assert.deepEqual(await axeFindings(publisher), []);
    await publisher.goto(`${installation.url}/desk/redazione/post?stato=out`);
    await publisher.getByRole('link', { name: SUBJECT }).waitFor();
  });
});

describe('the office again', () => {
  test('reads on its request that it is out, and where', async () => {
    await clerk.goto(`${installation.url}/desk/oggi`);
    await press(clerk, clerk.getByRole('link', { name: new RegExp(SUBJECT) }).first());
    await clerk.locator('.request-state').getByText('pubblicata').waitFor();
    assert.equal(await clerk.getByRole('link', { name: /Guardalo sulla rete/ }).count(), 2);
    assert.deepEqual(await axeFindings(clerk), []);
    await press(clerk, clerk.getByRole('button', { name: 'L’ho vista' }));
    await clerk.getByText('Segnata come vista.').waitFor();
  });
});

test('nothing went wrong in any browser meanwhile', () => assert.deepEqual(desks.complaints, []));

const textForAll = (page: Page) => page.getByLabel('Testo per tutti gli account');
/** The texts on both pages that are ours. */
async function published() {
  const ours = (texts: string[]) => texts.filter((text) => text.startsWith(TEXT) || text.startsWith(LIBRARY_TEXT));
  return {
    comune: ours(await textsOn(installation, 'comune-valdoria')),
    biblioteca: ours(await textsOn(installation, 'biblioteca-valdoria')),
  };
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
  await page.locator('.compose-checks[aria-busy="false"]').waitFor();
  if (await question.isVisible()) {
    await press(page, question);
    await page.keyboard.type('È una notizia già pubblicata sul sito del Comune.');
    await press(page, page.getByRole('button', { name: 'Registra la risposta' }));
  }
  if (await offHours.isVisible()) await offHours.fill('Chi vuole un orto deve saperlo per tempo.');
  await page.getByText('Niente da sistemare').waitFor();
  await page.getByText(/^\s*Salvato a/).waitFor();
}
