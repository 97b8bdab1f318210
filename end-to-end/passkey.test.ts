// SPDX-License-Identifier: EUPL-1.2
// A passkey in a real browser: the virtual authenticator of its DevTools stands for the device.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { axeFindings } from './support/axe.ts';
import { type Installation, startInstallation } from './support/installation.ts';
import { openBrowser } from './support/open-browser.ts';

let installation: Installation;
let browser: Browser;
let page: Page;
let devtools: CDPSession;

before(async () => {
  installation = await startInstallation({ graceSeconds: 10 });
  browser = await openBrowser();
  page = await browser.newPage();
  devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
});
after(async () => {
  await browser?.close();
  await installation?.stop();
});

const passkeyButton = () => page.getByRole('button', { name: 'Entra con una passkey' });

async function leave(): Promise<void> {
  await page.getByRole('button', { name: /Prova/ }).first().click();
  await page.getByRole('button', { name: 'Esci' }).click();
  await passkeyButton().waitFor();
}

test('a passkey is added in one’s own room, lets in alone, and opens nothing once it is removed', async () => {
  await page.goto(`${installation.url}/desk/`);
  await page.getByLabel('E-mail').fill('redazione@valdoria.example');
  await page.getByLabel('Password', { exact: true }).fill(installation.password);
  await page.getByRole('button', { name: 'Entra in Arengo' }).click();
  await page.getByRole('heading', { level: 1, name: 'Oggi' }).waitFor();

  await page.goto(`${installation.url}/desk/accesso`);
  await page.getByLabel('Nome del dispositivo').fill('Telefono di prova');
  await page.getByRole('button', { name: 'Aggiungi una passkey' }).click();
  await page.getByText('La passkey è aggiunta').waitFor();
  await page.getByText('Telefono di prova').waitFor();
  assert.deepEqual(await axeFindings(page), []);

  await leave();
  assert.deepEqual(await axeFindings(page), []);
  await passkeyButton().click();
  await page.getByRole('button', { name: /Elena Prova/ }).waitFor();

  await page.goto(`${installation.url}/desk/accesso`);
  await page.getByText('con una passkey', { exact: false }).first().waitFor();
  await page.getByRole('button', { name: 'Togli la passkey «Telefono di prova»' }).click();
  await page.getByText('La passkey è tolta.').waitFor();

  await leave();
  await passkeyButton().click();
  await page.getByText('La passkey non è stata accettata.').waitFor();
  await page.getByLabel('E-mail').waitFor();
});

test('an invitation lets a person choose a password that nobody else knows', async () => {
  await page.goto(`${installation.url}/desk/`);
  await page.getByLabel('E-mail').fill('redazione@valdoria.example');
  await page.getByLabel('Password', { exact: true }).fill(installation.password);
  await page.getByRole('button', { name: 'Entra in Arengo' }).click();
  await page.getByRole('heading', { level: 1, name: 'Oggi' }).waitFor();
  await page.goto(`${installation.url}/desk/registri/persone/nuova`);
  await page.getByLabel('Nome e cognome').fill('Ornella Prova');
  await page.getByLabel('E-mail di lavoro').fill('ornella@valdoria.example');
  await page.getByRole('combobox', { name: 'Ruolo' }).fill('editor');
  await page.getByRole('button', { name: 'Aggiungi la persona' }).click();
  await page.getByRole('button', { name: 'Crea il collegamento' }).click();
  const link = (await page.locator('.invitation-link code').textContent()) ?? '';
  assert.match(link, /\/desk\/invito#/);
  assert.deepEqual(await axeFindings(page), []);

  const theirs = await (await browser.newContext()).newPage();
  await theirs.goto(link);
  await theirs.getByText('Ornella Prova').waitFor();
  assert.ok(!theirs.url().includes('#'), 'the secret does not stay in the address');
  assert.deepEqual(await axeFindings(theirs), []);
  await theirs.getByLabel('Nuova password').fill('una frase soltanto mia');
  await theirs.getByLabel('Ripeti la password').fill('una frase soltanto mia');
  await theirs.getByRole('button', { name: 'Scegli questa password' }).click();
  await theirs.getByRole('link', { name: 'Vai all’accesso' }).click();
  await theirs.getByLabel('E-mail').fill('ornella@valdoria.example');
  await theirs.getByLabel('Password', { exact: true }).fill('una frase soltanto mia');
  await theirs.getByRole('button', { name: 'Entra in Arengo' }).click();
  await theirs.getByRole('button', { name: /Ornella Prova/ }).waitFor();
});
