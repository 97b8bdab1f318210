// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { addActOf } from '../../testing/seed-accounts.ts';
import { createTestApp, type TestBody, type TestClient } from '../../testing/test-app.ts';
import { addOffice } from '../people/index.ts';

const tested = await createTestApp({ after }, { publicUrl: 'https://arengo.example' });
const HOSTILE = `<script>alert(1)</script> =cmd "x"`;
let body: TestBody;
let desk: TestClient;
const ids: Record<string, string> = {};

before(async () => {
  body = await tested.addBody({ pack: 'pero' });
  await tested.administer('update body set name = $1 where body_id = $2', ['Comune di Valdoria', body.id]);
  desk = await tested.signIn(body);
  const by = { actor: { kind: 'administrator' as const }, at: tested.clock.now() };
  const office = {
    name: 'Servizio Sociale, Cultura e Comunicazione',
    slug: null,
    headId: null,
    email: null,
    phone: null,
    hours: null,
  };
  const officeId = await body.inBody((tx) => addOffice(tx, office, by));
  const actId = await addActOf(body, 'manager', 'managerial-act', '5');
  const draft = await body.addDraft('Nuova pagina');
  const open = async (name: string, address: string, network: string, change: object = {}) => {
    const view = await desk.ok('openAccount', { body: { kind: 'main', network, address, name, actId, ...change } });
    ids[name] = view.id;
  };
  await open('Comune', 'facebook.com/comune.di.valdoria', 'facebook', { officeId });
  await open('Canale', '@comunevaldoria', 'youtube');
  await open(HOSTILE, '@biblioteca', 'instagram', { kind: 'thematic' });
  await open('Festa', 'facebook.com/festa.valdoria', 'facebook', { kind: 'temporary', endsOn: '2026-05-31' });
  await open('Museo', '@museo.valdoria', 'instagram', {
    ...{ kind: 'external-service', managedBy: 'Associazione Il Ponte', contract: 'Rep. 1' },
  });
  await open('Futura', 'facebook.com/futura', 'facebook', { actId: draft });
  await open('Vecchia', 'facebook.com/vecchia', 'facebook');
  await desk.ok('closeAccount', {
    params: { accountId: ids.Vecchia ?? '' },
    body: { on: '2026-03-10', reason: 'Doppia.' },
  });
  const outside = { address: 'facebook.com/sindaca.prova', name: 'La sindaca', whose: 'mayor' as const };
  await desk.ok('noteOutOfScope', { body: { accounts: [outside] } });
});

const see = async (path: string, headers: Record<string, string> = {}) => {
  const reply = await tested.fastify.inject({ url: `/enti/${body.slug}${path}`, headers });
  return { status: reply.statusCode, text: reply.body, headers: reply.headers };
};
const section = (page: string, id: string) => page.split(`<h2 id="${id}">`)[1]?.split('</section>')[0] ?? '';

describe('the page of the accounts', () => {
  it('lists them by network as of today, each with its address, its service, its act and its kind', async () => {
    const { text } = await see('/account');
    assert.match(text, /Elenco aggiornato al 10 marzo 2026/);
    const facebook = section(text, '_net-facebook');
    assert.match(facebook, /<a href="https:\/\/www\.facebook\.com\/comune\.di\.valdoria" rel="me">/);
    assert.match(facebook, /Servizio Sociale, Cultura e Comunicazione/);
    assert.match(facebook, /Atto dirigenziale n\. 5 del 1 gennaio 2020/);
    assert.match(facebook, /Account temporaneo, fino al 31 maggio 2026/);
    assert.match(section(text, '_net-youtube'), /https:\/\/www\.youtube\.com\/@comunevaldoria/);
    assert.match(
      section(text, '_net-instagram'),
      /Servizio gestito da altri, gestito da Associazione Il Ponte, su autorizzazione/,
    );
  });

  it('says which profiles are neither run by the body nor attributable to it', async () => {
    const outside = section((await see('/account')).text, '_outside');
    assert.match(outside, /non sono gestiti dall’ente e non gli sono riconducibili/);
    assert.match(outside, /La sindaca.*profilo personale del Sindaco/);
  });

  it('does not show what is only planned, and shows what was closed as closed', async () => {
    const { text } = await see('/account');
    assert.doesNotMatch(text, /Futura/);
    assert.match(section(text, '_closed'), /Vecchia.*Chiuso dal/);
    assert.doesNotMatch(section(text, '_net-facebook'), /Vecchia/);
  });

  it('keeps what others wrote as text, with no script and no request to another site', async () => {
    for (const path of [
      '/account',
      `/account/${ids[HOSTILE]}`,
      '/verifica?account=%3Cscript%3Ealert(1)%3C/script%3E',
      '/account/frammento',
    ]) {
      const { status, text } = await see(path);
      assert.equal(status, 200, path);
      assert.doesNotMatch(text, /<script|src="http/, path);
    }
  });
});

describe('the networks that a policy names', () => {
  it('are held against the register, at Cascina those of its official presence', async () => {
    const cascina = await tested.addBody({ pack: 'cascina' });
    const manager = await tested.signIn(cascina);
    const actId = await addActOf(cascina, 'giunta', 'resolution');
    const twitter = { kind: 'main' as const, network: 'twitter', address: '@valdoria', name: 'Valdoria', actId };
    await manager.ok('openAccount', { body: twitter });
    const { payload } = await tested.fastify.inject({ url: `/enti/${cascina.slug}/account` });
    const named = payload.split('CSC-E.1').at(-1) ?? '';
    assert.match(named, /X \(Twitter\): c’è un account registrato/);
    assert.match(named, /Instagram: non c’è un account registrato/);
    assert.match(payload, /<h2 id="_net-x">X<\/h2>/);
  });
});

describe('the verify address', () => {
  const ASKED: [account: string, says: RegExp, not?: RegExp][] = [
    ['https://m.facebook.com/ComuneDiValdoria?x=1', /È un account ufficiale/],
    ['@comunevaldoria', /Dipende dalla rete.*YouTube/s],
    ['https://www.instagram.com/museo.valdoria/', /È un servizio dell’ente, gestito da altri/],
    ['facebook.com/vecchia', /Era ufficiale, e ora è chiuso/],
    ['facebook.com/sindaca.prova', /È un profilo conosciuto, e non è dell’ente/],
    ['facebook.com/futura', /Non è un account ufficiale/],
    ['facebook.com/altro', /Non è un account ufficiale/, /Assomiglia/],
    ['facebook.com/c0mune.di.valdoria', /Non è un account ufficiale.*Assomiglia a un account ufficiale/s],
    ['https://faceb00k.com/comune.di.valdoria', /non è di una rete sociale conosciuta.*Assomiglia a «facebook\.com»/s],
    ['https://facebook.com.accesso.example/comune.di.valdoria', /non è di una rete sociale conosciuta/],
    ['https://facebook.com@malevolo.example/comune.di.valdoria', /non è di una rete sociale conosciuta/],
    ['https://facebook.com/comune.di.vаldoria', /lettere di un altro alfabeto.*Assomiglia/s],
    ['https://instagram.com/comune.di.valdoria', /Non è un account ufficiale/],
    ['https://www.youtube.com/watch?v=1', /non porta a un account/],
    ['Comune di Valdoria', /Non si capisce quale account sia/],
  ];
  for (const [account, says, not] of ASKED) {
    it(`answers of ${account}`, async () => {
      const { status, text } = await see(`/verifica?account=${encodeURIComponent(account)}`);
      assert.equal(status, 200);
      assert.match(section(text, '_answer') && text.slice(text.indexOf('_answer')), says);
      if (not) assert.doesNotMatch(text, not);
      if (!/ufficiale<|Dipende/.test(text)) assert.doesNotMatch(text, /answer-yes/);
    });
  }

  it('says official of nothing but what the register has', async () => {
    for (const [account, says] of ASKED) {
      const { text } = await see(`/verifica?account=${encodeURIComponent(account)}`);
      assert.equal(/answer-yes/.test(text), says.source === 'È un account ufficiale', account);
    }
  });

  it('asks first, and speaks English too', async () => {
    const { text } = await see('/verifica?lang=en');
    assert.match(text, /<h1>Check an account<\/h1>/);
    assert.doesNotMatch(text, /class="answer/);
  });
});

describe('a warning of the body', () => {
  const FAKE = 'https://www.facebook.com/comune.valdoria.bonus';
  const warned = async (change: object = {}) => {
    const report = { reporter: 'citizen' as const, reportedBy: 'Una cittadina', reportedOn: '2026-03-09' };
    const { id } = await desk.ok('openImpersonationCase', {
      body: {
        ...{ kind: 'fake', address: FAKE, name: 'Comune <b>Bonus</b>', ...report, ...change },
        shown: 'Promette un bonus a chi manda la carta d’identità.',
      },
    });
    const params = { impersonationCaseId: id };
    await desk.ok('assessImpersonation', {
      params,
      body: { verdict: 'confirmed', declared: false, reason: 'Usa il nome del Comune e chiede dati.' },
    });
    const text = 'Questo account non è del Comune: non dargli dati.';
    return (await desk.ok('publishImpersonationWarning', { params, body: { text, from: '2026-03-10' } })).id;
  };

  it('stands on the page of the accounts and where one asks of that account, without a link to it, until it is withdrawn', async () => {
    const warningId = await warned();
    const shown = section((await see('/account')).text, '_warnings');
    assert.match(
      shown,
      /Comune &lt;b&gt;Bonus&lt;\/b&gt;.*Facebook.*comune\.valdoria\.bonus.*10 marzo 2026.*non dargli dati/s,
    );
    assert.doesNotMatch(shown, /href/);
    for (const asked of ['m.facebook.com/ComuneValdoriaBonus', '@comune.valdoria.bonus']) {
      const { text } = await see(`/verifica?account=${encodeURIComponent(asked)}`);
      assert.match(text, /Non è un account ufficiale.*L’ente avverte di questo account.*non dargli dati/s);
    }
    const official = await see('/verifica?account=https://m.facebook.com/ComuneDiValdoria');
    assert.doesNotMatch(official.text, /L’ente avverte/);
    assert.match((await see('/account?lang=en')).text, /Beware: false accounts.*<p lang="it">Questo account/s);
    assert.match((await see('')).text, /href="\/enti\/[^"]+\/account#_warnings">Attenzione: account falsi</);
    await desk.ok('withdrawImpersonationWarning', { params: { warningId } });
    for (const path of ['', '/account']) assert.doesNotMatch((await see(path)).text, /_warnings/);
  });

  it('names the site of a page that is on no network', async () => {
    const address = 'https://bonus-valdoria.example/comune';
    const warningId = await warned({ address, name: 'Bonus' });
    assert.match(section((await see('/account')).text, '_warnings'), /bonus-valdoria\.example/);
    assert.match((await see(`/verifica?account=${encodeURIComponent(address)}`)).text, /L’ente avverte/);
    await desk.ok('withdrawImpersonationWarning', { params: { warningId } });
  });
});

describe('an account’s own address', () => {
  it('says that it is official, with a code to print', async () => {
    const { text } = await see(`/account/${ids.Comune}`);
    assert.match(text, /Comune di Valdoria: questo è un account ufficiale/);
    const { text: svg, headers } = await see(`/account/${ids.Comune}/qr.svg`);
    assert.match(svg, /^<svg/);
    assert.match(String(headers['content-type']), /^image\/svg\+xml/);
    assert.match(String(headers['content-security-policy']), /sandbox/);
  });

  it('stays when it is closed, and says so; what is planned has none', async () => {
    assert.match((await see(`/account/${ids.Vecchia}`)).text, /e ora è chiuso/);
    for (const path of [`/account/${ids.Futura}`, '/account/niente', `/account/${ids.Futura}/qr.svg`]) {
      assert.equal((await see(path)).status, 404, path);
    }
  });
});

describe('the list as data', () => {
  it('is JSON with the act, the service and the day, open to every site and the same at every reading', async () => {
    const { text, headers } = await see('/account/elenco.json');
    const document = JSON.parse(text);
    assert.equal(document.asOf, '2026-03-10');
    assert.deepEqual(
      document.accounts
        .map(({ network, handle }: { network: string; handle: string }) => `${network} ${handle}`)
        .toSorted(),
      [
        'facebook comune.di.valdoria',
        'facebook festa.valdoria',
        'instagram biblioteca',
        'instagram museo.valdoria',
        'practice pagina-1',
        'youtube @comunevaldoria',
      ]
        .map((one) => one.replace('pagina-1', body.page.handle))
        .toSorted(),
    );
    assert.deepEqual([document.closed.length, document.outOfScope[0].whose], [1, 'mayor']);
    assert.equal(headers['access-control-allow-origin'], '*');
    const again = await see('/account/elenco.json', { 'if-none-match': String(headers.etag) });
    assert.equal(again.status, 304);
  });

  it('is CSV in which no cell is a formula', async () => {
    const { text } = await see('/account/elenco.csv');
    assert.match(text, /^ente,rete,nome/);
    assert.match(text, /,'@comunevaldoria,/);
    assert.match(text, /"<script>alert\(1\)<\/script> =cmd ""x"""/);
    assert.doesNotMatch(text, /(^|,|")[=@+]/m);
  });

  it('is JSON-LD that uses only terms of SM-AP_IT, and links accounts, networks and the body', async () => {
    const { text, headers } = await see('/account/elenco.jsonld');
    assert.match(String(headers['content-type']), /^application\/ld\+json/);
    const document = JSON.parse(text);
    const used = new Set([...text.matchAll(/"sm:(\w+)"/g)].map(([, term]) => term));
    const defined = ['OnlineContactPoint', 'SocialMedia', 'URL', 'UserAccount', 'hasUserAccount', 'isAccountIssuedBy'];
    defined.push('isOnlineContactPointOf', 'isUserAccountOf', 'socialMediaName', 'userAccountName');
    assert.deepEqual([...used].toSorted(), defined.toSorted());
    const nodes = new Set(document['@graph'].map((node: { '@id': string }) => node['@id']));
    for (const node of document['@graph'].filter((one: { '@type'?: string }) => one['@type'] === 'sm:UserAccount')) {
      assert.ok(nodes.has(node['sm:isAccountIssuedBy']['@id']) && nodes.has(node['sm:isUserAccountOf']['@id']));
    }
  });

  it('is a piece of a page for the body’s own site, with links and nothing that runs', async () => {
    const { text, headers } = await see('/account/frammento');
    assert.match(
      text,
      /<a href="https:\/\/www\.facebook\.com\/comune\.di\.valdoria" rel="me"><bdi>Comune<\/bdi><\/a> \(Facebook/,
    );
    assert.match(text, /https:\/\/arengo\.example\/enti\/[^"]+\/verifica/);
    assert.doesNotMatch(text, /<script|style=|on\w+=|<img|<iframe/);
    assert.equal(headers['access-control-allow-origin'], '*');
  });
});
