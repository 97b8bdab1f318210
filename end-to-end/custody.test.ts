// SPDX-License-Identifier: EUPL-1.2
// The whole life of an envelope in real browsers, with every request that they make: no secret is in any of them, nor in the data.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { axeFindings } from './support/axe.ts';
import { type Installation, startInstallation } from './support/installation.ts';
import { openBrowser } from './support/open-browser.ts';

const PASSWORD = 'Mulino-vecchio-4471-della-pagina';
const NEW_PASSWORD = 'Mulino-nuovo-9038-della-pagina';
const CODES = 'codice-di-recupero-7Q2X-88KD';
const PASSPHRASES = {
  mayor: 'quattro sassi nel fosso di notte',
  head: 'il gatto dorme sul calorifero spento',
  moderator: 'una barca rossa senza remi in cantina',
};
const REASON = 'La rete chiede di nuovo la password.';

let installation: Installation;
let browser: Browser;
let folder: string;
/** All that left any browser: addresses, headers and bodies. */
const sent: string[] = [];
const complaints: string[] = [];
const secrets: string[] = [PASSWORD, NEW_PASSWORD, CODES, ...Object.values(PASSPHRASES)];
const desks: Record<string, Page> = {};

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'arengo-e2e-custody-'));
  installation = await startInstallation({ graceSeconds: 2 });
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  await installation?.stop();
  await rm(folder, { recursive: true, force: true });
});

async function deskOf(address: string): Promise<Page> {
  const known = desks[address];
  if (known) return known;
  const context = await browser.newContext({ locale: 'it-IT', viewport: { width: 1280, height: 900 } });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  page.on('request', (request) => {
    sent.push(`${request.url()} ${JSON.stringify(request.headers())} ${request.postData() ?? ''}`);
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('401')) complaints.push(message.text());
  });
  await page.goto(`${installation.url}/desk/`);
  await page.getByLabel(/e-mail/i).fill(`${address}@valdoria.example`);
  await page.getByLabel('Password', { exact: true }).fill(installation.password);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Oggi' }).waitFor();
  desks[address] = page;
  return page;
}

async function goTo(page: Page, part = ''): Promise<void> {
  await page.goto(`${installation.url}/desk/registri/buste${part}`);
  await page.getByRole('navigation', { name: 'Parti della custodia' }).waitFor();
}

/** Makes a key as a person does, and keeps what the sheet says among the secrets. */
async function makeKey(page: Page, passphrase: string): Promise<string> {
  await goTo(page, '/chiave');
  await page.getByLabel('Frase', { exact: true }).fill(passphrase);
  await page.getByLabel('Ripeti la frase').fill(passphrase);
  await page.getByRole('button', { name: 'Crea la chiave' }).click();
  const sheet = page.locator('.recovery-sheet .secret');
  await sheet.waitFor();
  const identity = ((await sheet.textContent()) ?? '').replaceAll(/\s/g, '');
  assert.match(identity, /^AGE-SECRET-KEY-PQ-1/);
  secrets.push(identity);
  assert.deepEqual(await axeFindings(page), []);
  await page.getByRole('button', { name: 'Ho messo il foglio al sicuro' }).click();
  return identity;
}

test('who governs gives the custody to the mayor, by an act', async () => {
  const desk = await deskOf('redazione');
  await goTo(desk);
  await desk.getByText('CAS-3.2').first().waitFor();
  assert.deepEqual(await axeFindings(desk), []);
  await desk.getByRole('link', { name: 'Affida la custodia' }).click();
  await desk.getByLabel('A chi').selectOption({ label: 'Irene Prova' });
  const acts = desk.getByRole('group', { name: 'L’atto che la affida' });
  await acts.getByRole('searchbox').or(acts.getByRole('textbox')).first().fill('Elenco');
  await acts
    .getByRole('button', { name: /Decreto n. 7/ })
    .first()
    .click();
  await desk.getByLabel('Dal giorno').fill('2026-02-01');
  await desk.getByRole('button', { name: 'Affida la custodia' }).click();
  await desk.getByText('Custodia affidata.').waitFor();
  assert.deepEqual(await axeFindings(desk), []);
});

test('the mayor and two others make their keys, each in their own browser', async () => {
  await makeKey(await deskOf('sindaca'), PASSPHRASES.mayor);
  await makeKey(await deskOf('capo.area'), PASSPHRASES.head);
  await makeKey(await deskOf('moderazione'), PASSPHRASES.moderator);
});

test('the mayor gives out two shares', async () => {
  const desk = await deskOf('sindaca');
  await goTo(desk, '/quote');
  await desk.getByLabel('Lucia Prova').check();
  await desk.getByLabel('Marco Prova').check();
  await desk.getByRole('button', { name: 'Distribuisci le quote' }).click();
  await desk.getByText('Quote distribuite.').waitFor();
  assert.deepEqual(await axeFindings(desk), []);
});

test('the social media manager seals the password, and may not open the envelope', async () => {
  const desk = await deskOf('redazione');
  await goTo(desk, '/nuova');
  await desk.getByLabel('Account', { exact: true }).selectOption({ label: 'Comune di Valdoria' });
  await desk.getByLabel('Nome della busta').fill('Pagina del Comune');
  await desk.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await desk.getByLabel('Codici di recupero').fill(CODES);
  assert.deepEqual(await axeFindings(desk), []);
  await desk.getByRole('button', { name: 'Sigilla la busta' }).click();
  await desk.getByRole('heading', { level: 1, name: 'Pagina del Comune' }).waitFor();
  await desk.getByText(/nessun atto la dà a te/).waitFor();
});

test('the mayor opens it with a reason; it closes by itself and is due to be renewed', async () => {
  const desk = await deskOf('sindaca');
  await goTo(desk);
  await desk.getByRole('link', { name: 'Pagina del Comune' }).click();
  await desk.getByLabel('Perché la apri').fill(REASON);
  await desk.getByLabel('La frase della chiave').fill('una frase sbagliata');
  await desk.getByRole('button', { name: 'Apri la busta' }).click();
  await desk.getByText(/La frase non è quella di questa chiave/).waitFor();
  await desk.getByLabel('La frase della chiave').fill(PASSPHRASES.mayor);
  await desk.getByRole('button', { name: 'Apri la busta' }).click();
  await desk.getByRole('heading', { name: 'Busta aperta' }).waitFor();
  assert.ok(!(await desk.locator('main').textContent())?.includes(PASSWORD), 'it is hidden until asked for');
  await desk.getByRole('button', { name: 'Mostra: Password' }).click();
  await desk.getByText(PASSWORD).waitFor();
  await desk.getByRole('button', { name: 'Copia: Password' }).click();
  await desk.getByText('Copiato.').waitFor();
  assert.equal(await desk.evaluate('navigator.clipboard.readText()'), PASSWORD);
  assert.deepEqual(await axeFindings(desk), []);
  await desk.getByRole('button', { name: 'Chiudi la busta' }).click();
  await desk.getByText('Busta chiusa.').waitFor();
  assert.equal(await desk.evaluate('navigator.clipboard.readText()'), '', 'the clipboard is empty');
  assert.ok(!(await desk.content()).includes(PASSWORD));
  await desk.getByText(/è stata aperta \(Irene Prova\)/).waitFor();
});

test('new credentials are sealed, and the change confirmed', async () => {
  const desk = await deskOf('redazione');
  await goTo(desk);
  await desk.getByRole('link', { name: 'Pagina del Comune' }).click();
  await desk.getByRole('button', { name: 'Sigilla credenziali nuove' }).click();
  await desk.getByLabel('Password', { exact: true }).fill(NEW_PASSWORD);
  await desk.getByRole('button', { name: 'Sigilla la busta' }).click();
  await desk.getByRole('button', { name: /Conferma che la rete/ }).click();
  await desk.getByText('Cambio confermato').waitFor();
  await desk.getByText('sigillata', { exact: true }).waitFor();
});

test('two holders of shares open in an emergency', async () => {
  const head = await deskOf('capo.area');
  await goTo(head, '/emergenza');
  await head.getByLabel('Perché serve').fill('La sindaca è in ospedale e la pagina è sotto attacco.');
  await head.getByRole('button', { name: 'Chiedi un’apertura d’emergenza' }).click();
  await head.getByText('Richiesta inviata.').waitFor();
  for (const [address, passphrase, soFar] of [
    ['capo.area', PASSPHRASES.head, /1 quota data su 2/],
    ['moderazione', PASSPHRASES.moderator, /2 quote date su 2/],
  ] as const) {
    const desk = await deskOf(address);
    await goTo(desk, '/emergenza');
    await desk.getByLabel('La frase della chiave').fill(passphrase);
    assert.deepEqual(await axeFindings(desk), []);
    await desk.getByRole('button', { name: 'Dai la tua quota' }).click();
    await desk.getByText(soFar).waitFor();
  }
  await goTo(head, '/emergenza');
  await head.getByLabel('La frase della chiave').fill(PASSPHRASES.head);
  await head.getByRole('button', { name: 'Apri con le quote' }).click();
  await head.getByRole('button', { name: 'Mostra: Password' }).click();
  await head.getByText(NEW_PASSWORD).waitFor();
  await head.getByRole('button', { name: 'Chiudi la busta' }).click();
  await head.getByRole('button', { name: /cancella le quote ricevute/ }).click();
  await head.getByText('conclusa').waitFor();
});

test('a key that is made again opens what was sealed to the one before, once it is sealed again', async () => {
  const desk = await deskOf('sindaca');
  await goTo(desk, '/chiave');
  await desk.getByRole('button', { name: 'Crea un’altra chiave' }).click();
  await makeKeyByPasskey(desk);
  await goTo(desk, '/consegne');
  await desk.getByText('Una busta è da risigillare.').waitFor();
  assert.deepEqual(await axeFindings(desk), []);
  await desk.getByLabel('La frase della tua chiave di prima').fill(PASSPHRASES.mayor);
  await desk.getByRole('button', { name: 'Risigilla le buste' }).click();
  await desk.getByText('Tutte le buste si aprono con la chiave giusta').waitFor();
});

/** A passkey of a device that the browser plays. */
async function makeKeyByPasskey(page: Page): Promise<void> {
  const devices = await page.context().newCDPSession(page);
  await devices.send('WebAuthn.enable');
  await devices.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      hasPrf: true,
      automaticPresenceSimulation: true,
    },
  });
  await page.getByLabel(/Con una passkey/).check();
  await page.getByRole('button', { name: 'Crea la chiave' }).click();
  const sheet = page.locator('.recovery-sheet .secret');
  await sheet.waitFor();
  secrets.push(((await sheet.textContent()) ?? '').replaceAll(/\s/g, ''));
}

test('the envelope opens with the passkey, and no word is typed', async () => {
  const desk = await deskOf('sindaca');
  await desk.getByRole('link', { name: 'Buste', exact: true }).last().click();
  await desk.getByRole('link', { name: 'Pagina del Comune' }).click();
  await desk.getByLabel('Perché la apri').fill(REASON);
  await desk.getByRole('button', { name: 'Apri la busta' }).click();
  await desk.getByRole('button', { name: 'Mostra: Password' }).click();
  await desk.getByText(NEW_PASSWORD).waitFor();
  await desk.getByRole('button', { name: 'Chiudi la busta' }).click();
});

test('no request that any browser made held a secret, and no row of the data does', async () => {
  const file = join(folder, 'all.backup');
  await installation.command('backup', file);
  const data = gunzipSync(await readFile(file)).toString();
  assert.ok(
    sent.some((one) => one.includes('AGE ENCRYPTED FILE')),
    'the requests were seen',
  );
  assert.ok(data.includes('AGE ENCRYPTED FILE'), 'the data were read');
  const requests = sent.join('\n');
  assert.ok(secrets.length >= 10);
  for (const secret of secrets) {
    for (const form of [
      secret,
      encodeURIComponent(secret),
      Buffer.from(secret).toString('base64'),
      Buffer.from(secret).toString('hex'),
    ]) {
      assert.ok(!requests.toLowerCase().includes(form.toLowerCase()), 'a request held a secret');
      assert.ok(!data.toLowerCase().includes(form.toLowerCase()), 'the data hold a secret');
    }
  }
  assert.ok(requests.includes(installation.password), 'what is sent in the clear would be found');
  assert.deepEqual(complaints, []);
});
