// SPDX-License-Identifier: EUPL-1.2
// What whoever watches over the accounts sees of what everybody published, and the evidence of an election period.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { only, openNewsroom, TEXT } from '../../testing/newsroom.ts';
import { createTestApp } from '../../testing/test-app.ts';

const tested = await createTestApp({ after });
const query = { from: '2026-03-01', to: '2026-03-31' };
const textOf = (file: { bytes: Uint8Array }) => Buffer.from(file.bytes).toString('utf8');

async function publishedAtNovi() {
  const room = await openNewsroom(tested, { pack: 'novi-di-modena' });
  const silent = await room.body.addAccount();
  const manager = await room.hire({ role: 'social-media-manager', powers: ['see', 'draft', 'approve', 'publish'] });
  const asked = await room.ask(await room.write({ purpose: 'access-to-services' }));
  await room.say(manager.desk, asked, 'social-media-manager');
  await room.say(room.publisher.desk, asked, 'publisher');
  const refused = await room.ask(await room.write({ text: 'Altro.' }));
  await room.say(manager.desk, refused, 'social-media-manager', 'no');
  await tested.drain();
  return { room, manager, silent };
}

describe('at Novi', () => {
  test('the social media manager sees what each person who publishes did, on which accounts', async () => {
    const { room, manager } = await publishedAtNovi();
    const { people, published } = await manager.desk.ok('readNewsroomAccount', { query });
    assert.equal(published, 1);
    const did = new Map(people.map((one) => [one.id, one]));
    assert.equal(did.get(room.editor.id)?.wrote, 1);
    assert.equal(did.get(room.publisher.id)?.letGo, 1);
    assert.deepEqual(only(did.get(room.publisher.id)?.accounts ?? []).accountId, room.body.account.id);
    const { agreed, refused } = did.get(manager.id) ?? {};
    assert.deepEqual([agreed, refused], [1, 1]);
  });

  test('every active account stands side by side, also the one on which nothing was published', async () => {
    const { room, manager, silent } = await publishedAtNovi();
    const { accounts, categories, purposes, months } = await manager.desk.ok('readNewsroomAccount', { query });
    assert.deepEqual(
      accounts.map(({ accountId, published }) => [accountId, published]).toSorted(),
      [
        [room.body.account.id, 1],
        [silent.id, 0],
      ].toSorted(),
    );
    assert.deepEqual(only(categories), { of: 'public-utility', published: 1 });
    assert.deepEqual(only(purposes), { of: 'access-to-services', published: 1 });
    assert.deepEqual(only(months), { of: '2026-03', published: 1 });
  });

  test('the same is a file for a spreadsheet, a line for each publication', async () => {
    const { room, manager } = await publishedAtNovi();
    const [header, line, ...rest] = textOf(await manager.desk.ok('downloadNewsroomAccount', { query }))
      .trim()
      .split('\r\n');
    assert.match(header ?? '', /Mese;Uscito;Account;Rete;Categoria;Finalità/);
    assert.match(line ?? '', /^2026-03;.*;practice;public-utility;access-to-services;;;/);
    assert.ok(line?.includes(`${room.editor.name};`) && line.includes(room.publisher.name));
    assert.deepEqual(rest, []);
  });

  test('only the accounts that one sees are counted, and days in the wrong order are refused', async () => {
    const { room, silent } = await publishedAtNovi();
    const other = await room.hire({ powers: ['see'], accountId: silent.id });
    const account = await other.desk.ok('readNewsroomAccount', { query });
    assert.deepEqual([account.published, account.accounts.map(({ accountId }) => accountId)], [0, [silent.id]]);
    assert.deepEqual(account.people, []);
    const wrong = { from: '2026-03-31', to: '2026-03-01' };
    await other.desk.refused('readNewsroomAccount', 400, { query: wrong });
    const before = await other.desk.ok('readNewsroomAccount', { query: { from: '2026-02-01', to: '2026-02-28' } });
    assert.equal(before.published, 0);
  });
});

describe('the evidence of an election period', () => {
  const electionPeriods = [
    {
      what: 'Elezioni comunali',
      from: '2026-03-01T00:00:00+01:00',
      to: '2026-05-25T00:00:00+02:00',
      source: 'Decreto',
    },
  ];
  const STATED = {
    'confidential-information': 'È già sul sito.',
    impersonal: 'Non nomina nessuno.',
    indispensable: 'Chi ha un abbonamento deve saperlo.',
  };

  async function published() {
    const room = await openNewsroom(tested, { settings: { electionPeriods } });
    await tested.upkeep();
    const second = await room.hire({ powers: ['see', 'approve'] });
    const governor = await room.hire({ powers: ['see', 'manage'] });
    const actId = await room.body.addAct('12', { organ: 'giunta', kind: 'resolution' });
    const written = await room.write({ stated: STATED, actId, officialSource: 'https://albo.example/12' });
    const asked = await room.ask(written);
    await room.say(second.desk, asked, 'second-approver');
    await room.say(room.publisher.desk, asked, 'publisher');
    await tested.drain();
    return { room, second, governor, post: asked };
  }

  test('holds what went out word for word, what was stated, who agreed by which act, and the stops of the queue', async () => {
    const { room, second, governor, post } = await published();
    const file = await governor.desk.ok('downloadElectionEvidence', { query: { ...query, form: 'json' } });
    const evidence = JSON.parse(textOf(file));
    assert.equal(evidence.norm, 'L. 28/2000, art. 9');
    assert.equal(only<{ what: string }>(evidence.electionPeriods).what, 'Elezioni comunali');
    const one = only<Record<string, unknown>>(evidence.publications);
    assert.deepEqual([one.text, one.sha256], [TEXT, only(post.variants).seal]);
    assert.deepEqual([one.impersonal, one.indispensable], [STATED.impersonal, STATED.indispensable]);
    assert.match(String(one.act), /n\. 12/);
    const approvals = one.approvals as { step: string; person: string; act: string }[];
    assert.deepEqual(
      approvals.map(({ step, person }) => [step, person]),
      [
        ['second-approver', second.name],
        ['publisher', room.publisher.name],
      ],
    );
    for (const { act } of approvals) assert.match(act, /n\. 1 del 1/);
    assert.equal(only<{ because: string }>(evidence.freezes).because, 'election-period');
  });

  test('is a table too, and is for whoever governs the accounts', async () => {
    const { room, governor } = await published();
    const file = await governor.desk.ok('downloadElectionEvidence', { query: { ...query, form: 'csv' } });
    assert.match(textOf(file), /Chi ha un abbonamento deve saperlo\./);
    await room.publisher.desk.refused('downloadElectionEvidence', 403, { query: { ...query, form: 'csv' } });
  });

  test('what was stated to let it go does not change afterwards', async () => {
    const { room, post } = await published();
    const now = await room.read(post.id);
    const { version, workingTitle, text, category } = now;
    const variants = [{ accountId: room.body.account.id }];
    const rewrite = {
      version,
      workingTitle,
      text,
      category,
      variants,
      actId: now.actId,
      officialSource: now.officialSource,
    };
    const problem = await room.editor.desk.refused('changePost', 403, {
      params: { postId: post.id },
      body: { ...rewrite, stated: { ...STATED, impersonal: 'Un altro motivo.' } },
    });
    assert.match(problem.detailIt ?? '', /quello che è stato dichiarato per farla uscire resta agli atti/);
  });
});
