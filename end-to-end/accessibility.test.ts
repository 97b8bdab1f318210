// SPDX-License-Identifier: EUPL-1.2
// axe finds nothing, nothing scrolls sideways and the browser complains of nothing, on any page at phone and desktop width.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { axeFindings } from './support/axe.ts';
import { type Installation, startInstallation } from './support/installation.ts';
import { openBrowser } from './support/open-browser.ts';

const WIDTHS = [320, 1280];
const PUBLIC = [
  '/',
  '/enti/valdoria',
  '/enti/valdoria/policy',
  '/enti/valdoria/policy?lang=en',
  '/enti/valdoria/policy/versioni',
  '/enti/valdoria/policy/versioni/1',
  '/enti/valdoria/account',
  '/enti/valdoria/pubblicazioni',
  '/enti/valdoria/pubblicazioni?cerca=biblioteca&lang=en',
  'first publication',
  '/enti/valdoria/note-legali',
  '/enti/valdoria/accessibilita',
  '/enti/valdoria/chiarezza?pagina=policy&versione=1&stelle=2',
  '/enti/valdoria/chiarezza?pagina=front&versione=1&stelle=5&lang=en',
  '/enti/valdoria/chiarezza/grazie',
  '/enti/valdoria/verifica?account=https://www.facebook.com/comune.valdoria',
  '/enti/nessuno',
  '/practice/',
  '/practice/p/comune-valdoria',
  '/practice/director',
  '/practice/who',
  '/desk/',
];
const DESK = [
  '/desk/',
  '/desk/moderazione',
  'first case',
  '/desk/cittadini',
  '/desk/cittadini/risposte-pronte',
  '/desk/redazione/post',
  '/desk/redazione/post/nuovo',
  '/desk/redazione/post/in-uscita',
  '/desk/redazione/post/in-uscita?mostra=out',
  '/desk/redazione/richieste',
  '/desk/redazione/richieste/nuova',
  '/desk/redazione/richieste/esterna',
  '/desk/redazione/richieste/sostituzioni',
  '/desk/redazione/calendario',
  '/desk/redazione/calendario?view=week',
  '/desk/redazione/calendario?view=list',
  '/desk/redazione/calendario/piani',
  '/desk/redazione/calendario/piani/nuovo',
  '/desk/redazione/calendario/riunioni',
  '/desk/redazione/calendario/riunioni/nuova',
  '/desk/redazione/calendario/condivisioni',
  '/desk/redazione/calendario/agenda',
  '/desk/redazione/emergenza',
  '/desk/redazione/emergenza/modelli',
  '/desk/redazione/emergenza/modelli/nuovo',
  '/desk/redazione/archivio',
  '/desk/redazione/archivio?cerca=biblioteca&stato=standing',
  '/desk/redazione/vigilanza',
  '/desk/redazione/vigilanza/segnala',
  '/desk/redazione/vigilanza/elezioni',
  '/desk/redazione/vigilanza/resoconto',
  '/desk/redazione/vigilanza/risposta',
  '/desk/registri/atti',
  '/desk/registri/atti/disponi',
  '/desk/registri/account',
  '/desk/registri/account/nuovo',
  '/desk/registri/persone',
  '/desk/registri/persone/uffici',
  '/desk/registri/autorizzazioni',
  '/desk/registri/autorizzazioni/nuova',
  '/desk/registri/buste',
  '/desk/registri/verifiche',
  '/desk/registri/falsi',
  '/desk/registri/falsi/nuovo',
  '/desk/registri/ente',
  '/desk/regole',
  '/desk/regole/versioni',
  '/desk/regole/scrivi',
  '/desk/regole/prese-visione',
  '/desk/regole/chiarezza',
  '/desk/regole/condotta',
  '/desk/regole/prova',
  '/desk/resoconto',
  '/desk/accesso',
];

let installation: Installation;
let browser: Browser;
let firstCase = '';
const complaints: string[] = [];

/** What the browser says went wrong. That one is not signed in (401) and that a page is not there (404) it reports by itself. */
function listen(page: Page): void {
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/\b(401|404)\b/.test(message.text())) complaints.push(message.text());
  });
}

before(async () => {
  installation = await startInstallation({ graceSeconds: 2 });
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  await installation?.stop();
});

async function signIn(page: Page): Promise<void> {
  await page.goto(`${installation.url}/desk/`);
  await page.getByLabel(/e-mail/i).fill('redazione@valdoria.example');
  await page.getByLabel('Password', { exact: true }).fill(installation.password);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Oggi' }).waitFor();
}

async function check(page: Page, path: string): Promise<void> {
  complaints.length = 0;
  await page.goto(installation.url + path);
  await page.waitForLoadState('networkidle').catch(() => undefined);
  assert.deepEqual(await axeFindings(page), []);
  assert.deepEqual(complaints, []);
  assert.equal(await excessWidth(page), 0, `${path} scrolls sideways`);
}

async function excessWidth(page: Page): Promise<number> {
  return Number(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'));
}

test('the guard finds what it should: an image without words, a page too wide, a complaint', async () => {
  const page = await browser.newPage({ viewport: { width: 320, height: 800 } });
  await page.setContent(
    '<html lang="it"><title>x</title><main><h1>x</h1><img src="x"><p style="width: 900px">x</p></main></html>',
  );
  assert.match((await axeFindings(page)).join('\n'), /image-alt/);
  assert.ok((await excessWidth(page)) > 0);
  listen(page);
  await page.evaluate("console.error('broken')");
  assert.deepEqual(complaints, ['broken']);
  await page.close();
});

for (const width of WIDTHS) {
  describe(`at ${width} px`, () => {
    let page: Page;
    before(async () => {
      page = await browser.newPage({ viewport: { width, height: 800 }, locale: 'it-IT', reducedMotion: 'reduce' });
      listen(page);
    });
    after(() => page.close());

    for (const path of PUBLIC) {
      test(`${path} before signing in`, async () =>
        check(page, path === 'first publication' ? await readFirstPublication() : path));
    }
    test('signing in', () => signIn(page));
    for (const path of DESK) {
      test(`${path} at the desk`, async () => {
        if (path !== 'first case') return check(page, path);
        firstCase ||= await readFirstCase(page);
        return check(page, `/desk/moderazione/${firstCase}`);
      });
    }
  });
}

async function readFirstCase(page: Page): Promise<string> {
  const queue = (await page.evaluate("fetch('/api/v1/queue').then((answer) => answer.json())")) as {
    rows: { id: string }[];
  };
  return queue.rows[0]?.id ?? '';
}

/** The address of the newest publication: the demonstration's posts leave within seconds. */
async function readFirstPublication(): Promise<string> {
  for (let tries = 0; tries < 60; tries += 1) {
    const page = await (await fetch(`${installation.url}/enti/valdoria/pubblicazioni`)).text();
    const [, address] = /<h3><a href="([^"]+)"/.exec(page) ?? [];
    if (address) return address;
    await new Promise((done) => setTimeout(done, 1000));
  }
  return '/enti/valdoria/pubblicazioni';
}
