// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { hear, violation } from '../../testing/hear-and-decide.ts';
import { addActOf } from '../../testing/seed-accounts.ts';
import { createTestApp, type TestBody } from '../../testing/test-app.ts';
import { accountDemands, policyInForce } from '../rules/index.ts';
import { opening, openTowns } from './accounts.fixture.ts';
import { findAccount, readLives } from './index.ts';

const tested = await createTestApp({ after });
const { clock } = tested;
const town = await openTowns(tested);

const stateOf = (body: TestBody, accountId: string) =>
  body.inBody(async (tx) => {
    const account = await findAccount(tx, accountId);
    return account && (await readLives(tx, [account], clock.now()))[0]?.state;
  });
describe('opening an account', () => {
  test('at Cassino: a page without the mayoral provision is refused, citing the clause', async () => {
    const { body, desk, actId } = town('cassino');
    const other = await addActOf(body, 'giunta', 'resolution');
    const refused = await desk.refused('openAccount', 403, { body: opening(other) });
    assert.deepEqual(refused.cites, ['CAS-3.3']);
    assert.match(refused.detailIt ?? '', /CAS-3\.3.*Provvedimento del Sindaco/);
    const opened = await desk.ok('openAccount', { body: opening(actId) });
    assert.equal(opened.state, 'open');
  });

  test('by a draft, it is planned until the act has number and date', async () => {
    const { body, desk } = town('cassino');
    const draft = await body.addDraft('Elenco degli account');
    const { id, state } = await desk.ok('openAccount', { body: opening(draft) });
    assert.equal(state, 'planned');
    const number = { actId: draft, number: '90', date: '2026-03-10', inForceFrom: '2026-03-10' };
    await desk.ok('numberAct', { params: { actId: draft }, body: { ...number } });
    assert.equal((await desk.ok('readAccount', { params: { accountId: id } })).state, 'open');
  });

  test('leaves its office, the person responsible, the act and the checklist on the register', async () => {
    const { body, desk, actId } = town('cassino');
    const view = await desk.ok('openAccount', { body: opening(actId, { responsibleId: body.moderator.id }) });
    assert.equal(view.responsible?.name, body.moderator.name);
    assert.match(view.opening?.citation ?? '', /Decreto n\. 77/);
    assert.deepEqual(
      view.checks.map(({ check, state }) => [check, state]),
      [
        ['coat-of-arms', 'to-do'],
        ['link-from-site', 'to-do'],
        ['policy-on-account', 'to-do'],
      ],
    );
  });

  test('an external service is opened by the authorisation of the head, and by nothing else', async () => {
    const { body, desk, actId } = town('novi-di-modena');
    const service = { kind: 'external-service' as const, managedBy: 'Associazione Il Ponte', contract: 'Rep. 12/2026' };
    const mayor = await addActOf(body, 'mayor', 'decree', '78');
    assert.deepEqual((await desk.refused('openAccount', 403, { body: opening(mayor, service) })).cites, ['NOV-2.6']);
    const view = await desk.ok('openAccount', { body: opening(actId, service) });
    assert.deepEqual([view.kind, view.state, view.managedBy], ['external-service', 'open', 'Associazione Il Ponte']);
    await desk.refused('openAccount', 400, { body: opening(actId, { ...service, managedBy: null }) });
  });

  test('at Cascina: a network that the Giunta did not authorise is refused, citing the clause', async () => {
    const { desk, actId } = town('cascina');
    const telegram = opening(actId, { network: 'telegram', address: 't.me/valdoria' });
    const refused = await desk.refused('openAccount', 403, { body: telegram });
    assert.deepEqual(refused.cites, ['CSC-R.2']);
    assert.match(refused.detailIt ?? '', /solo Facebook, X \(Twitter\), Instagram, YouTube, non Telegram/);
    for (const [network, address] of [
      ['facebook', 'facebook.com/valdoria.cascina'],
      ['twitter', '@valdoria'],
      ['instagram', '@valdoria'],
      ['youtube', '@valdoria'],
    ]) {
      assert.equal((await desk.ok('openAccount', { body: opening(actId, { network, address }) })).state, 'open');
    }
  });

  test('at Novi: main, thematic and temporary accounts are opened, the last with its end', async () => {
    const { desk, actId } = town('novi-di-modena');
    for (const kind of ['main', 'thematic'] as const) {
      assert.equal((await desk.ok('openAccount', { body: opening(actId, { kind }) })).kind, kind);
    }
    const fair = { kind: 'temporary' as const, endsOn: '2026-05-31' };
    const view = await desk.ok('openAccount', { body: opening(actId, fair) });
    assert.deepEqual([view.endsOn, view.endsByAct], ['2026-05-31', true]);
    const endless = await desk.refused('openAccount', 400, { body: opening(actId, { kind: 'temporary' }) });
    assert.match(endless.detailIt ?? '', /ha una fine, e qui manca/);
  });

  const WRONG: [what: string, change: object, status: number, says: RegExp][] = [
    ['an end before the beginning', { kind: 'temporary', endsOn: '2026-03-09' }, 400, /viene prima dell’inizio/],
    ['an end of an account that has none', { endsOn: '2026-12-31' }, 400, /Solo un account temporaneo ha una fine/],
    ['an unknown network', { network: 'friendfeed' }, 400, /«friendfeed» non è fra quelle che Arengo conosce/],
    [
      'an address of another network',
      { address: 'https://www.instagram.com/valdoria' },
      400,
      /è di Instagram, non di Facebook/,
    ],
    [
      'an address of another site',
      { address: 'https://faceb00k.com/valdoria' },
      400,
      /è di un altro sito \(faceb00k\.com\)/,
    ],
    ['letters of another alphabet', { address: 'https://facebook.com/vаldoria' }, 400, /lettere di un altro alfabeto/],
    [
      'a post instead of an account',
      { address: 'https://www.facebook.com/watch/?v=1' },
      400,
      /non è l’indirizzo di un account di Facebook/,
    ],
    ['an act that is not there', { actId: '00000000-0000-7000-8000-000000000000' }, 403, /l’atto manca, è revocato/],
    [
      'a person who is not there',
      { responsibleId: '00000000-0000-7000-8000-000000000000' },
      404,
      /La persona indicata non esiste/,
    ],
  ];
  for (const [what, change, status, says] of WRONG) {
    test(`with ${what} is refused in plain Italian`, async () => {
      const { desk, actId } = town('cassino');
      const refused = await desk.refused('openAccount', status, { body: opening(actId, change) });
      assert.match(refused.detailIt ?? '', says);
    });
  }

  test('by an act that was revoked is refused', async () => {
    const { body, desk } = town('cassino');
    const [actId, byActId] = [
      await addActOf(body, 'mayor', 'decree', '81'),
      await addActOf(body, 'mayor', 'decree', '82'),
    ];
    await desk.ok('revokeAct', { params: { actId }, body: { byActId } });
    const refused = await desk.refused('openAccount', 403, { body: opening(actId) });
    assert.match(refused.detailIt ?? '', /revocato o è stato sostituito/);
  });

  test('twice under one address is refused, however the address is written', async () => {
    const { desk, actId } = town('cassino');
    await desk.ok('openAccount', {
      body: opening(actId, { address: 'facebook.com/comune.valdoria', name: 'La prima' }),
    });
    const again = opening(actId, { address: 'https://m.facebook.com/ComuneValdoria/?ref=x' });
    const refused = await desk.refused('openAccount', 409, { body: again });
    assert.match(refused.detailIt ?? '', /Su Facebook questo account è già nel registro, come «La prima»/);
  });

  test('after the guidelines were adopted, it has at once all that they ask of accounts', async () => {
    const { body, desk, actId } = town('cassino');
    const { id } = await desk.ok('openAccount', { body: opening(actId) });
    const { version, demands } = await body.inBody(async (tx) => ({
      version: (await policyInForce(tx, clock.now())).version,
      demands: await accountDemands(tx, clock.now()),
    }));
    const view = await desk.ok('readAccount', { params: { accountId: id } });
    const asked = [...new Set(demands.checks.map(({ check }) => check))].toSorted();
    assert.deepEqual(
      view.checks.map(({ check }) => check),
      asked,
    );
    assert.equal(version, 1);
  });

  test('needs the government of the accounts', async () => {
    const { body, actId } = town('cassino');
    const desk = await tested.signIn(body, await body.addPerson({ powers: ['publish'] }));
    await desk.refused('openAccount', 403, { body: opening(actId) });
  });
});

describe('closing an account', () => {
  test('at Novi: without the authorisation of the head it stays open, and a draft closes it when it is numbered', async () => {
    const { body, desk, actId } = town('novi-di-modena');
    const { id: accountId } = await desk.ok('openAccount', { body: opening(actId) });
    const params = { accountId };
    const on = { on: '2026-03-10', reason: 'Non serve più.' };
    assert.deepEqual((await desk.refused('closeAccount', 403, { params, body: on })).cites, ['NOV-3.2']);
    const other = await addActOf(body, 'mayor', 'decree', '83');
    assert.deepEqual((await desk.refused('closeAccount', 403, { params, body: { ...on, actId: other } })).cites, [
      'NOV-3.2',
    ]);
    const [organ, kind] = ['head-of-communication-and-culture', 'authorisation'];
    const draft = await desk.ok('draftAct', { body: { organ, kind, subject: 'Chiusura', note: null } });
    const waiting = await desk.ok('closeAccount', { params, body: { ...on, actId: draft.id } });
    assert.equal(waiting.state, 'closing');
    const number = { number: '91', date: '2026-03-10', inForceFrom: '2026-03-10' };
    await desk.ok('numberAct', { params: { actId: draft.id }, body: number });
    assert.equal((await desk.ok('readAccount', { params })).state, 'closed');
    const refused = await desk.refused('openAccount', 403, { body: opening(other) });
    assert.deepEqual(refused.cites, ['NOV-3.2']);
  });

  test('can be taken back until it has effect', async () => {
    const { desk, actId } = town('cassino');
    const { id: accountId } = await desk.ok('openAccount', { body: opening(actId) });
    const params = { accountId };
    await desk.refused('keepAccountOpen', 409, { params });
    const set = await desk.ok('closeAccount', { params, body: { on: '2026-04-01', reason: 'Prova.' } });
    assert.deepEqual([set.state, set.closesOn], ['closing', '2026-04-01']);
    assert.equal((await desk.ok('keepAccountOpen', { params })).state, 'open');
    const early = await desk.refused('closeAccount', 400, { params, body: { on: '2026-01-01', reason: 'Prova.' } });
    assert.match(early.detailIt ?? '', /La fine viene prima dell’inizio/);
  });

  test('leaves the version of the policy as it is, and the address may be opened anew', async () => {
    const { body, desk, actId } = town('pero');
    const version = () => body.inBody(async (tx) => (await policyInForce(tx, clock.now())).version);
    const first = await version();
    const again = opening(actId, { network: 'youtube', address: '@valdoria' });
    const { id: accountId } = await desk.ok('openAccount', { body: again });
    await desk.ok('closeAccount', { params: { accountId }, body: { on: '2026-03-10', reason: 'Ricreato.' } });
    const next = await desk.ok('openAccount', { body: again });
    assert.equal(next.state, 'open');
    assert.equal(await version(), first);
  });

  test('when the act that listed it is superseded, it closes unless another act confirms it', async () => {
    const { body, desk } = town('cassino');
    const [old, list] = [await addActOf(body, 'mayor', 'decree', '84'), await addActOf(body, 'mayor', 'decree', '85')];
    const kept = await desk.ok('openAccount', { body: opening(old) });
    const dropped = await desk.ok('openAccount', { body: opening(old) });
    await desk.ok('confirmAccount', { params: { accountId: kept.id }, body: { actId: list } });
    await desk.ok('supersedeAct', { params: { actId: old }, body: { byActId: list } });
    assert.deepEqual([await stateOf(body, kept.id), await stateOf(body, dropped.id)], ['open', 'closed']);
  });
});

describe('an account that is closed', () => {
  test('is not listened to, accepts no webhook, and says why the measures on it stopped', async () => {
    const body = await tested.addBody();
    const desk = await tested.signIn(body);
    const { caseId } = await hear(tested, body);
    const payload = JSON.stringify({ events: [] });
    assert.equal((await body.page.deliver(payload)).statusCode, 204);
    const { decision } = await desk.ok('takeDecision', { params: { caseId }, body: violation(['remove']) });
    await desk.ok('closeAccount', {
      params: { accountId: body.account.id },
      body: { on: '2026-03-10', reason: 'Chiuso.' },
    });
    await tested.drain();
    const [measure] = (await desk.ok('readCase', { params: { caseId } })).decisions.flatMap(({ measures }) => measures);
    assert.equal(decision.measures[0]?.state, 'waiting');
    assert.equal(measure?.state, 'by-hand');
    assert.match(measure?.trouble?.it ?? '', /l’account non è più aperto/);

    assert.equal((await body.page.deliver(payload)).statusCode, 403);
    await body.page.visitorPost('Tecla', 'Nessuno mi ascolta');
    await tested.upkeep();
    const [heard] = await tested.administer<{ items: number }>(
      'select count(*)::int as items from item where body_id = $1',
      [body.id],
    );
    assert.equal(heard?.items, 1);
    assert.deepEqual((await desk.ok('readToday')).accounts, []);
  });

  test('because its act was revoked is not listened to either, and is again when another act confirms it', async () => {
    const body = await tested.addBody();
    const desk = await tested.signIn(body);
    const actId = await body.addAct('31');
    const account = await body.addAccount({});
    await tested.administer('update account set opened_by = $1 where account_id = $2', [actId, account.id]);
    await desk.ok('revokeAct', { params: { actId }, body: { byActId: await body.addAct('32') } });
    await account.page.visitorPost('Tecla', 'Si sente?');
    await tested.upkeep();
    const items = async () =>
      (
        await tested.administer<{ n: number }>('select count(*)::int as n from item where account_id = $1', [
          account.id,
        ])
      )[0]?.n;
    assert.equal(await items(), 0);
    await desk.ok('confirmAccount', { params: { accountId: account.id }, body: { actId: await body.addAct('33') } });
    await tested.upkeep();
    assert.equal(await items(), 1);
  });
});

describe('an account that is out of scope', () => {
  test('is known with whose it is, has no act, no life and no listening', async () => {
    const { desk } = town('pero');
    const accounts = [
      { address: 'https://www.facebook.com/sindaca.prova', name: 'Profilo della sindaca', whose: 'mayor' as const },
      {
        network: 'facebook',
        address: 'amici-di-valdoria-123456789',
        name: 'Amici di Valdoria',
        whose: 'other' as const,
      },
    ];
    const first = await desk.refused('noteOutOfScope', 400, { body: { accounts } });
    assert.match(first.detailIt ?? '', /^Riga 2: .*Non è stata aggiunta nessuna riga\.$/);
    const { accountIds } = await desk.ok('noteOutOfScope', { body: { accounts: accounts.slice(0, 1) } });
    const accountId = accountIds[0] ?? '';
    const view = await desk.ok('readAccount', { params: { accountId } });
    assert.deepEqual(
      [view.kind, view.state, view.whose, view.opening, view.listening, view.checks],
      ['out-of-scope', 'out-of-scope', 'mayor', null, 'not-ours', []],
    );
    const credentials = { origin: 'https://rete.example', remoteId: 'x', credentials: { token: 'x' } };
    await desk.refused('connectAccount', 404, { params: { accountId }, body: credentials });
    await desk.refused('noteOutOfScope', 409, { body: { accounts: accounts.slice(0, 1) } });
    await desk.ok('closeAccount', { params: { accountId }, body: { on: '2026-03-10', reason: 'Cancellato.' } });
  });
});
