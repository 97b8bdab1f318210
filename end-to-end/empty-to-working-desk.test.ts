// SPDX-License-Identifier: EUPL-1.2
// From an installation with nobody in it to a first comment moderated, by the screens only, as a municipal secretary would.
import assert from 'node:assert/strict';
import { after, before, type TestContext, test } from 'node:test';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { type Installation, startInstallation } from './support/installation.ts';
import { openBrowser } from './support/open-browser.ts';

const PASSWORD = 'quattro parole messe in fila';
const BODY = 'Comune di Valscura';
const SECRETARY = { name: 'Ida Segretaria', email: 'ida@valscura.example' };
const MODERATOR = {
  name: 'Bruno Redattore',
  email: 'bruno@valscura.example',
  role: 'social-media-manager',
  kind: 'dipendente',
};
const MAYOR = {
  name: 'Carla Sindaca',
  email: 'carla@valscura.example',
  role: 'mayor',
  kind: 'amministratrice o amministratore',
};
const CITIZEN = 'Berto Collaudo';
const INSULT = 'Siete degli imbecilli, tutti quanti, dal primo all’ultimo.';

let installation: Installation;
let browser: Browser;
let desk: Page;
let moderator: Page;
let mayor: Page;
const complaints: string[] = [];
/** What the secretary does: each field written, each thing chosen or pressed. */
let steps = 0;

before(async () => {
  installation = await startInstallation({ graceSeconds: 1, empty: true });
  browser = await openBrowser();
  desk = await newPage(await browser.newContext({ locale: 'it-IT', viewport: { width: 1280, height: 900 } }));
});

after(async () => {
  await browser?.close();
  await installation?.stop();
});

async function newPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    // What is refused on purpose, and "who am I" before signing in, Chromium reports by itself.
    const said = message.text();
    if (message.type() !== 'error' || /status of 40[0134]/.test(said)) return;
    complaints.push(`${said} ${message.location().url}`);
  });
  return page;
}

const dayBefore = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

/** By keyboard: the control takes the focus and is pressed with Enter. */
async function press(control: Locator): Promise<void> {
  steps += 1;
  await control.focus();
  await control.press('Enter');
}

async function write(field: Locator, text: string): Promise<void> {
  steps += 1;
  await field.fill(text);
}

async function choose(field: Locator, label: string | { value: string }): Promise<void> {
  steps += 1;
  await field.selectOption(typeof label === 'string' ? { label } : label);
}

let stopped = false;

/** One step of the journey: what follows a step that failed is not walked. */
function step(name: string, walk: (context: TestContext) => Promise<void> | void): void {
  test(name, async (context) => {
    if (stopped) return context.skip('the journey stopped before');
    stopped = true;
    await walk(context);
    stopped = false;
  });
}

const button = (name: string | RegExp, within: Page | Locator = desk) => within.getByRole('button', { name });
const link = (name: string | RegExp, within: Page | Locator = desk) => within.getByRole('link', { name });
const heading = (name: string | RegExp, level = 1) => desk.getByRole('heading', { level, name });

/** From Oggi into the room where a step of the list is done. */
async function takeStep(name: RegExp): Promise<void> {
  await press(link('Oggi', desk.getByRole('navigation')));
  await heading('Oggi').waitFor();
  await press(link(name, desk.locator('.setup')));
}

async function stepIsToDo(name: string, found: string): Promise<void> {
  await link('Oggi', desk.getByRole('navigation')).click();
  await desk.locator('.setup-to-do', { hasText: name }).getByText(found).waitFor();
}

async function stepIsDone(name: string): Promise<void> {
  await link('Oggi', desk.getByRole('navigation')).click();
  await desk.locator('.setup-done', { hasText: name }).waitFor();
}

step('the server prints an address, and the sign-in page says that there is nobody', async () => {
  await desk.goto(`${installation.url}/desk/`);
  await desk.getByText('Qui non c’è ancora nessun ente.').waitFor();
  assert.match(installation.said, /\/desk\/primo-avvio\?codice=[\w-]{43}/);
});

step('at that address she begins, saves without the act, and finds again what she wrote', async () => {
  const [address = ''] = /http\S+codice=\S+/.exec(installation.said) ?? [];
  await desk.goto(address);
  await write(desk.getByLabel('Nome dell’ente'), BODY);
  await write(desk.getByLabel('Nome e cognome'), SECRETARY.name);
  await write(desk.getByLabel('E-mail di lavoro'), SECRETARY.email);
  await press(button('Salva e torna più tardi'));
  await desk.getByText(/Salvato\. Torna a questo indirizzo/).waitFor();
  await desk.reload();
  assert.equal(await desk.getByLabel('Nome e cognome').inputValue(), SECRETARY.name);
});

step('she founds the body by the mayor’s decree, and is told what is still missing before', async () => {
  await press(button('Fonda l’ente ed entra'));
  await desk.getByText(/Manca il numero dell’atto/).waitFor();
  await write(desk.getByLabel('Numero'), '12');
  await write(desk.getByLabel('Data', { exact: true }), dayBefore(20));
  await write(desk.getByLabel('Password', { exact: true }), PASSWORD);
  await press(button('Fonda l’ente ed entra'));
  await heading('Oggi').waitFor();
  await desk.getByText('0 passi fatti su 7').waitFor();
});

step('she adopts a policy by a resolution, published on the Albo', async () => {
  await takeStep(/Scrivi e adotta la policy/);
  await write(desk.getByLabel('Nome del testo'), 'Prima policy');
  await choose(desk.getByLabel('Da dove parti'), { value: 'pack:cassino' });
  await press(button('Comincia il testo'));
  await press(desk.getByRole('button', { name: 'Adotta', exact: true }));
  await registerAct({
    organ: 'Giunta',
    kind: 'Deliberazione',
    number: '41',
    subject: 'Approvazione della social media policy',
  });
  await press(button('Adotta la versione 1'));
  await press(button('Adotta la versione 1', desk.getByRole('dialog')));
  await desk.getByText('Il testo è la versione 1.').waitFor();
  await stepIsToDo('Adotta la policy', 'adottata, ma non ha ancora effetto');
});

step('it is in force once the resolution is published on the Albo', async () => {
  await press(link('Registri', desk.getByRole('navigation')));
  await press(link(/Deliberazione di Giunta n\. 41/));
  await press(button('Registra la pubblicazione'));
  await write(desk.getByLabel('Numero di pubblicazione'), '107/2026');
  await write(desk.getByLabel('Pubblicato dal'), dayBefore(9));
  await press(button('Registra la pubblicazione').last());
  await desk.getByText('Pubblicazione registrata.').waitFor();
  await stepIsDone('Adotta la policy');
});

step('she writes the office hours that the policy refers to, and the contacts', async () => {
  await takeStep(/Compila le impostazioni/);
  await press(button(/Aggiungi un ufficio: Personale/));
  await press(button('Salva gli orari'));
  await desk.getByText('Salvato.').waitFor();
  await choose(desk.getByLabel('Giorno', { exact: true }), '29');
  await choose(desk.getByLabel('Mese'), 'settembre');
  await press(button('Salva il calendario'));
  await write(desk.getByLabel('PEC'), 'protocollo@pec.valscura.example');
  await press(button('Salva contatti e pagine'));
  await stepIsDone('Scrivi orari');
});

step('she registers who will moderate and the mayor, and each chooses a password of their own', async () => {
  moderator = await registerPerson(MODERATOR, /Registra le persone/);
  mayor = await registerPerson(MAYOR);
  await stepIsDone('Registra uffici e persone');
});

step('she opens a page on the practice network, and the account by the mayor’s decree', async () => {
  const site = await newPage(await browser.newContext({ locale: 'it-IT' }));
  await site.goto(`${installation.url}/practice/`);
  await press(link('Apri una pagina di prova', site));
  await write(site.getByLabel('Nome della pagina'), BODY);
  await press(button('Apri la pagina', site));
  const keys = await site.locator('dd').allInnerTexts();
  await takeStep(/Apri un account/);
  await choose(desk.getByLabel('Rete sociale'), 'Rete di prova');
  await write(desk.getByLabel('Indirizzo o nome utente'), keys[0] ?? '');
  await write(desk.getByLabel('Nome', { exact: true }), BODY);
  await registerAct({
    organ: 'Sindaco',
    kind: 'Decreto',
    number: '15',
    subject: 'Elenco degli account e delle persone',
  });
  await press(button('Apri l’account'));
  await desk.getByText('L’account è nel registro.').waitFor();
  await press(button('Collega l’account'));
  await write(desk.getByLabel('Server della rete'), keys[1] ?? '');
  await write(desk.getByLabel('Identificativo dell’account sulla rete'), keys[2] ?? '');
  await write(desk.getByLabel('Gettone di accesso'), keys[3] ?? '');
  await press(button('Sigilla e prova'));
  await desk.getByText(/La prova è riuscita/).waitFor();
  await stepIsDone('Apri il primo account');
});

step('she authorises the moderator by the same decree', async () => {
  await takeStep(/Concedi un’autorizzazione/);
  await pickPerson('A chi', MODERATOR.name);
  for (const power of ['vedere', 'moderare', 'rispondere']) await tick(power);
  await press(button(/Decreto n\. 15/));
  await press(button('Scrivi l’autorizzazione'));
  await heading(/Autorizzazione di Bruno/).waitFor();
  await stepIsDone('Autorizza chi modera');
});

step('a citizen insults on the page, and the comment waits for the moderator with its article', async () => {
  const citizen = await newPage(await browser.newContext({ locale: 'it-IT' }));
  await citizen.goto(`${installation.url}/practice/p/comune-di-valscura`);
  await citizen.getByRole('link', { name: /Leggi e commenta/ }).click();
  await citizen.locator('#comment-name').fill(CITIZEN);
  await citizen.locator('#comment').fill(INSULT);
  await citizen.getByRole('button', { name: 'Pubblica il commento' }).click();
  await moderator.getByRole('link', { name: /^Moderazione/ }).click();
  await moderator.locator('li', { hasText: CITIZEN }).getByRole('link').first().click({ timeout: 120_000 });
  await moderator.getByText('CAS-4.b').first().waitFor();
});

step('the moderator warns and removes, by the decree', async () => {
  await moderator.getByRole('heading', { name: new RegExp(CITIZEN) }).focus();
  await moderator.keyboard.press('1');
  await moderator.keyboard.press('3');
  await untilTrue(async () => (await moderator.getByLabel('Avviso all’autore').inputValue()).includes('CAS-4.b'));
  await moderator.keyboard.press('Enter');
  await moderator
    .getByText(/Annulla/)
    .first()
    .waitFor();
  await press(link('Resoconto', desk.getByRole('navigation')));
  const deed = desk.locator('li', { hasText: 'CAS-4.m-a2' }).first();
  await deed.waitFor();
  assert.match(await deed.innerText(), /Decreto n\. 15/);
});

step('the mayor makes a key, is given the custody, and the credentials are sealed', async () => {
  await mayor.goto(`${installation.url}/desk/registri/buste/chiave`);
  await mayor.getByLabel('Frase', { exact: true }).fill('lanterna cavallo betulla oceano');
  await mayor.getByLabel('Ripeti la frase').fill('lanterna cavallo betulla oceano');
  await mayor.getByRole('button', { name: 'Crea la chiave' }).click();
  await mayor.getByRole('button', { name: 'Ho messo il foglio al sicuro' }).click();
  await takeStep(/Prepara la busta/);
  await press(link('Affida la custodia'));
  await choose(desk.getByLabel('A chi'), MAYOR.name);
  await registerAct({ organ: 'Consiglio', kind: 'Deliberazione', number: '1', subject: 'Convalida degli eletti' });
  await write(desk.getByLabel('Dal giorno'), dayBefore(5));
  await press(button('Affida la custodia'));
  await desk.getByText('Custodia affidata.').waitFor();
  await press(link('Buste', desk.locator('.custody-tabs')));
  await press(link('Sigilla una busta nuova'));
  await write(desk.getByLabel('Nome della busta'), 'Pagina di prova');
  await write(desk.getByLabel('Password', { exact: true }), 'segreta-della-pagina');
  await press(button('Sigilla la busta'));
  await heading('Pagina di prova').waitFor();
  await stepIsDone('Chiudi le credenziali in busta');
});

step('she charges somebody with conduct cases, and cannot see them by that', async () => {
  await takeStep(/Vai alla condotta/);
  await desk.getByText('Gli account privati non vengono mai cercati né sorvegliati.').waitFor();
  await press(desk.locator('summary', { hasText: 'Registra un incarico' }));
  await pickPerson('Persona incaricata', MODERATOR.name);
  await press(button(/Decreto n\. 15/));
  await write(desk.getByLabel('Dal giorno'), dayBefore(5));
  await press(button('Registra un incarico'));
  await desk.getByText('Incarico registrato.').waitFor();
  await desk.getByText('Non sei incaricata o incaricato di trattare casi.').waitFor();
  await stepIsDone('Incarica chi tratta i casi');
});

step('asked who could moderate, the register answers for any day', async () => {
  await desk.goto(`${installation.url}/desk/registri/autorizzazioni/storia`);
  await choose(desk.getByLabel('Potere', { exact: true }), 'moderare');
  await choose(desk.getByLabel('Account', { exact: true }), `${BODY} (Rete di prova)`);
  for (const [day, answer] of [
    [dayBefore(11), 'Nessuno'],
    [dayBefore(3), MODERATOR.name],
  ] as const) {
    await write(desk.getByLabel('In quale momento'), `${day}T12:00`);
    await press(button('Cerca nel registro'));
    await desk.getByRole('status').getByText(answer, { exact: true }).waitFor();
  }
});

step('the list has one step left, and the chain of the record is whole', async () => {
  await link('Oggi', desk.getByRole('navigation')).click();
  await desk.getByText('8 passi fatti su 9').waitFor();
  assert.match(await installation.command('audit', 'verify', '--body', 'valscura'), /"whole":true/);
});

step('it took a secretary no more than a hundred and twenty-five steps', (context) => {
  context.diagnostic(`${steps} steps`);
  assert.ok(steps <= 125, `${steps} steps`);
});

step('the founding address opens nothing any more, and without it there is nothing', async () => {
  const [address = ''] = /http\S+codice=\S+/.exec(installation.said) ?? [];
  const stranger = await newPage(await browser.newContext({ locale: 'it-IT' }));
  await stranger.goto(address);
  await stranger.getByText(/già stato usato/).waitFor();
  await stranger.goto(`${installation.url}/desk/primo-avvio`);
  await stranger.getByRole('heading', { level: 1, name: 'Entra' }).waitFor();
});

step('nothing went wrong in any browser meanwhile', () => assert.deepEqual(complaints, []));

/** Adds somebody to the register, and has them choose a password in a browser of their own. */
async function registerPerson(who: { name: string; email: string; role: string; kind: string }, step?: RegExp) {
  if (step) await takeStep(step);
  else await press(link('Tutte le persone'));
  await press(link('Aggiungi una persona'));
  await write(desk.getByLabel('Nome e cognome'), who.name);
  await write(desk.getByLabel('E-mail di lavoro'), who.email);
  await choose(desk.getByLabel('Che cos’è per l’ente'), who.kind);
  await write(desk.getByLabel('Ruolo', { exact: true }), who.role);
  await press(button('Aggiungi la persona'));
  await desk.getByText(/La persona è nel registro/).waitFor();
  await press(button('Crea il collegamento'));
  const address = await desk.locator('.invitation-link code').innerText();
  const page = await newPage(await browser.newContext({ locale: 'it-IT', viewport: { width: 1280, height: 900 } }));
  await page.goto(address);
  await page.getByLabel('Nuova password').fill(PASSWORD);
  await page.getByLabel('Ripeti la password').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Vai all’accesso' }).click();
  await signIn(page, who.email);
  return page;
}

async function pickPerson(label: string, name: string): Promise<void> {
  const field = desk.getByRole('combobox', { name: label });
  await write(field, name.slice(0, 5));
  await desk.getByRole('option', { name: new RegExp(name) }).waitFor();
  await field.press('Enter');
}

async function tick(label: string): Promise<void> {
  steps += 1;
  await desk.getByLabel(label, { exact: true }).press('Space');
}

async function untilTrue(ask: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (!(await ask())) {
    if (Date.now() > deadline) throw new Error('it did not happen within 30 s');
  }
}

async function signIn(page: Page, email: string): Promise<void> {
  await page.getByLabel(/e-mail/i).fill(email);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Oggi' }).waitFor();
}

/** Registers an act on the spot, where one is to be chosen. */
async function registerAct(act: { organ: string; kind: string; number: string; subject: string }): Promise<void> {
  await press(button('Registra un atto nuovo'));
  await choose(desk.getByLabel('Organo che lo adotta'), act.organ);
  await choose(desk.getByLabel('Tipo di atto'), act.kind);
  await write(desk.getByRole('textbox', { name: 'Oggetto' }), act.subject);
  await write(desk.getByLabel('Numero'), act.number);
  await write(desk.getByLabel('Data dell’atto'), dayBefore(10));
  await press(button('Registra l’atto e usalo'));
  await desk.locator('.act-chosen', { hasText: `n. ${act.number}` }).waitFor();
}
