// SPDX-License-Identifier: EUPL-1.2
// An emergency in a browser: declared by whoever governs, an alert on every account with two clicks, the ordinary queue stopped
// and each of its posts looked at, the proof of delivery, what citizens read meanwhile, the end, and what is handed over.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { axeFindings } from './support/axe.ts';
import { type Desks, openDesks } from './support/desks.ts';
import { type Installation, startInstallation } from './support/installation.ts';
import { approveAll, deliveries, press, textsOn, type } from './support/newsroom.ts';
import { openBrowser } from './support/open-browser.ts';

const REASON = 'Piena del Fosso: argini chiusi.';
const ORDER = 'Ordinanza n. 14 del Sindaco';
const ROOM = '/desk/redazione/emergenza';
const ALERT = /^ALLERTA ROSSA per rischio idraulico in Borgo Alto, dalle ore 14 alle ore 20/;

let installation: Installation;
let browser: Browser;
let desks: Desks;
/** Who governs the accounts and may publish nothing, and who publishes. */
let mayor: Page;
let publisher: Page;

before(async () => {
  installation = await startInstallation({ graceSeconds: 2 });
  browser = await openBrowser();
  desks = openDesks(browser, installation);
  mayor = await desks.open('sindaca');
  publisher = await desks.open('redazione');
  // Beside what its author has let go already, on both accounts.
  await publisher.goto(`${installation.url}/desk/redazione/post`);
  await publisher.getByRole('link', { name: 'Biblioteca: prestito prolungato' }).click();
  await approveAll(publisher);
  await deliveries(publisher).getByText('attende l’ora').waitFor();
});

after(async () => {
  await browser?.close();
  await installation?.stop();
});

describe('the state of emergency', () => {
  test('is not declared without the act or order that establishes it', async () => {
    await mayor.goto(installation.url + ROOM);
    await press(mayor, mayor.getByRole('button', { name: 'Dichiara l’emergenza' }));
    await type(mayor, 'Che cosa succede', REASON);
    await press(mayor, mayor.getByRole('button', { name: 'Dichiara l’emergenza' }).last());
    await mayor.getByText('Scegli l’atto, o scrivi l’ordine').waitFor();
    assert.deepEqual(await axeFindings(mayor), []);
  });

  test('is declared by whoever governs the accounts, and stands on every page of the desk', async () => {
    await type(mayor, 'Oppure l’ordine, a parole', ORDER);
    await mayor.keyboard.press('Enter');
    await mayor.getByText('Emergenza dichiarata.').waitFor();
    await publisher.goto(`${installation.url}/desk/oggi`);
    const band = publisher.getByRole('region', { name: 'Emergenza', exact: true });
    await press(publisher, band.getByRole('link', { name: 'Vai all’emergenza' }));
    await publisher.getByText(`Si fonda su: ${ORDER}.`).waitFor();
  });
});

describe('an alert', () => {
  test('goes to every account with two clicks', async () => {
    await publisher.evaluate(COUNT_CLICKS);
    await publisher.getByRole('link', { name: /Allerta rossa, piena del Fosso/ }).click();
    await type(publisher, 'zona', 'Borgo Alto');
    await type(publisher, 'dalle ore', '14');
    await type(publisher, 'fino alle ore', '20');
    await publisher.locator('.raise-preview').getByText(ALERT).first().waitFor();
    assert.deepEqual(await axeFindings(publisher), []);
    await publisher.getByRole('button', { name: 'Invia l’allerta a tutti gli account' }).click();
    await publisher.getByText('2 su 2 confermati dalla rete').waitFor();
    assert.equal(await publisher.evaluate('window.clicks'), 2);
  });

  test('is once on each page of the network', async () => {
    for (const handle of ['comune-valdoria', 'biblioteca-valdoria'])
      assert.equal((await textsOn(installation, handle)).filter((text) => ALERT.test(text)).length, 1);
  });

  test('has its proof of delivery for each account', async () => {
    for (const account of ['Comune di Valdoria', 'Biblioteca di Valdoria']) {
      const proof = publisher.getByRole('listitem').filter({ has: publisher.getByText(account, { exact: true }) });
      await proof.getByText('confermato dalla rete').waitFor();
      await press(publisher, proof.locator('.receipts summary'));
      await proof.getByText('La rete ha confermato').waitFor();
    }
    const download = publisher.waitForEvent('download');
    await press(publisher, publisher.getByRole('link', { name: 'Scarica la prova (CSV)' }));
    assert.match((await download).suggestedFilename(), /\.csv$/);
    assert.deepEqual(await axeFindings(publisher), []);
  });
});

describe('the ordinary queue', () => {
  const line = (title: RegExp) =>
    publisher.getByRole('listitem').filter({ has: publisher.getByRole('link', { name: title }) });

  test('stands still, post by post', async () => {
    await publisher.goto(installation.url + ROOM);
    await publisher.getByText('3 post da riguardare').waitFor();
    await publisher.getByRole('heading', { name: 'Le uscite ordinarie sono sospese' }).waitFor();
    assert.deepEqual(await axeFindings(publisher), []);
  });

  test('each post is looked at: let go, moved to another hour, or withdrawn with a reason', async () => {
    const [kept, moved, dropped] = [
      line(/«Raccolta differenziata.*Comune di Valdoria/),
      line(/«Raccolta differenziata.*Biblioteca di Valdoria/),
      line(/«Biblioteca: prestito prolungato/),
    ];
    await press(publisher, kept.getByRole('button', { name: /Lascia andare il post/ }));
    await kept.getByText('lasciato andare', { exact: true }).waitFor();
    await press(publisher, moved.getByRole('button', { name: /Sposta l’ora/ }));
    await press(publisher, moved.getByRole('button', { name: /Sposta l’ora/ }).last());
    await moved.getByText('da approvare di nuovo', { exact: true }).waitFor();
    await press(publisher, dropped.getByRole('button', { name: /Ritira il post/ }));
    await type(publisher, 'Perché si ritira', 'Se ne riparla a emergenza finita.');
    await press(publisher, dropped.getByRole('button', { name: /Ritira il post/ }).last());
    await dropped.getByText('ritirato', { exact: true }).waitFor();
    assert.equal(await publisher.getByText(/post da riguardare/).count(), 0);
  });

  test('goes on when a person says so', async () => {
    await press(publisher, publisher.getByRole('button', { name: 'Riprendi le uscite' }));
    await publisher.getByText('Le uscite ordinarie partono alla loro ora.').waitFor();
  });
});

describe('a citizen', () => {
  test('reads on every public page what happens, where the body has said it, and 112, without a script', async () => {
    const reader = await (await browser.newContext({ locale: 'it-IT', javaScriptEnabled: false })).newPage();
    for (const page of ['', '/policy', '/account', '/pubblicazioni', '/verifica']) {
      await reader.goto(`${installation.url}/enti/valdoria${page}`);
      const band = reader.getByRole('region', { name: 'Emergenza in corso' });
      await band.getByText(REASON).waitFor();
      await band.getByText(ALERT).waitFor();
      assert.equal(await band.getByRole('link', { name: '112' }).getAttribute('href'), 'tel:112');
      assert.equal(await band.getByRole('link', { name: /su Rete di prova/ }).count(), 2);
    }
    await reader.getByRole('link', { name: 'Biblioteca di Valdoria su Rete di prova' }).click();
    await reader.getByText(ALERT).waitFor();
  });

  test('at any width, with nothing that axe would say', async () => {
    for (const width of [320, 1280]) {
      const page = await browser.newPage({ viewport: { width, height: 800 } });
      for (const address of ['/enti/valdoria', '/enti/valdoria/policy?lang=en']) {
        await page.goto(installation.url + address);
        assert.deepEqual(await axeFindings(page), []);
        assert.equal(
          await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
          0,
        );
      }
    }
  });
});

describe('the end', () => {
  test('is told by the all-clear, which ends the alert, and declared with its act', async () => {
    await publisher.goto(installation.url + ROOM);
    await publisher.getByRole('link', { name: 'Allerta rossa, piena del Fosso', exact: true }).last().click();
    await publisher.getByRole('link', { name: /Cessato allarme/ }).click();
    await type(publisher, 'zona', 'Borgo Alto');
    await type(publisher, 'dalle ore', '21');
    await press(publisher, publisher.getByRole('button', { name: 'Invia il cessato allarme' }));
    await publisher.getByText('2 su 2 confermati dalla rete').waitFor();
    await mayor.reload();
    await press(mayor, mayor.getByRole('button', { name: 'Dichiara la fine dell’emergenza' }));
    await type(mayor, 'Perché è finita', 'Il livello è sceso.');
    await type(mayor, 'Atto o ordine che la chiude', 'Ordinanza n. 15 del Sindaco');
    await mayor.keyboard.press('Enter');
    await mayor.getByText('Emergenza finita.').waitFor();
    const portal = await (await fetch(`${installation.url}/enti/valdoria`)).text();
    assert.ok(!portal.includes(REASON));
  });

  test('leaves a log to hand over: alerts, posts and what became of them, who did what', async () => {
    await press(mayor, mayor.getByRole('link', { name: REASON }));
    await mayor.getByRole('heading', { level: 1, name: 'Consegne dell’emergenza' }).waitFor();
    await mayor.getByText(/Dichiarata finita da Irene Prova.*Il livello è sceso/).waitFor();
    for (const name of ['Allerta rossa, piena del Fosso', 'Cessato allarme'])
      await mayor.getByRole('link', { name, exact: true }).waitFor();
    for (const outcome of ['lasciato andare', 'da approvare di nuovo', 'ritirato'])
      await mayor.getByText(outcome, { exact: true }).waitFor();
    assert.ok((await mayor.locator('.handover-deeds li', { hasText: 'Elena Prova' }).count()) > 2);
    assert.deepEqual(await axeFindings(mayor), []);
    const download = mayor.waitForEvent('download');
    await press(mayor, mayor.getByRole('link', { name: 'Scarica le consegne (CSV)' }));
    assert.match((await download).suggestedFilename(), /^emergenza-.*\.csv$/);
  });
});

test('nothing went wrong in any browser meanwhile', () => assert.deepEqual(desks.complaints, []));

// Runs in the page: counts the clicks of the mouse, on whatever screen of the desk.
const COUNT_CLICKS = `window.clicks = 0; addEventListener('click', ({ detail }) => { window.clicks += detail > 0 ? 1 : 0; }, true);`;
