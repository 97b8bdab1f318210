// SPDX-License-Identifier: EUPL-1.2
// The record: whole after everything, and each way of tampering with it found, also by who passes row-level security.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { hear, violation } from '../../testing/hear-and-decide.ts';
import { createTestApp, type TestBody } from '../../testing/test-app.ts';
import { recordDeed } from './record-deed.ts';
import { verifyChain } from './verify-chain.ts';

const tested = await createTestApp({ after }, { tampers: true });
const { database } = tested.app;
const NOBODY = '00000000-0000-7000-8000-000000000000';

const deed = (body: TestBody, event = 'test.deed') => ({
  at: tested.clock.now(),
  event,
  actor: { kind: 'automatic' as const },
  subject: { kind: 'body', id: body.id },
});

/** A body with a comment decided and removed: a dozen records in as many links. */
async function busyBody(): Promise<TestBody> {
  const body = await tested.addBody({ pack: 'pero' });
  const desk = await tested.signIn(body);
  const { caseId } = await hear(tested, body);
  await desk.ok('takeDecision', { params: { caseId }, body: violation(['remove']) });
  await tested.drain();
  return body;
}

describe('the chain', () => {
  test('is whole after a comment was heard, decided and removed', async () => {
    const body = await busyBody();
    const { whole, links, records, head } = await verifyChain(database, body.id);
    assert.ok(whole && links > 5 && records >= links && head);
  });

  test('gives concurrent transactions of one body consecutive links', async () => {
    const body = await tested.addBody();
    const before = await verifyChain(database, body.id);
    await Promise.all(Array.from({ length: 20 }, () => body.inBody(async (tx) => recordDeed(tx, deed(body)))));
    const after = await verifyChain(database, body.id);
    assert.deepEqual([after.whole, after.links], [true, before.links + 20]);
  });

  test('holds all deeds of one transaction in one link, in their order', async () => {
    const body = await tested.addBody();
    await body.inBody(async (tx) => {
      for (const event of ['one', 'two', 'three']) recordDeed(tx, deed(body, event));
    });
    const rows = await tested.administer<{ link: string; event: string }>(
      "select link, event from audit_record where body_id = $1 and event in ('one', 'two', 'three') order by place",
      [body.id],
    );
    assert.deepEqual(
      rows.map(({ event }) => event),
      ['one', 'two', 'three'],
    );
    assert.equal(new Set(rows.map(({ link }) => link)).size, 1);
  });

  test('keeps nothing of a transaction that was rolled back', async () => {
    const body = await tested.addBody();
    const before = await verifyChain(database, body.id);
    const failing = body.inBody(async (tx) => {
      recordDeed(tx, deed(body, 'never'));
      throw new Error('changed my mind');
    });
    await assert.rejects(failing, /changed my mind/);
    assert.deepEqual(await verifyChain(database, body.id), before);
  });

  test('of one body says nothing of another’s', async () => {
    const [one, other] = [await tested.addBody(), await busyBody()];
    const desk = await tested.signIn(one);
    const { records } = await desk.ok('readAudit', { query: { limit: 100 } });
    const others = await tested.administer<{ record_id: string }>(
      'select record_id from audit_record where body_id = $1',
      [other.id],
    );
    assert.ok(others.length > 5);
    assert.deepEqual(
      records.filter(({ id }) => others.some(({ record_id }) => record_id === id)),
      [],
    );
    assert.deepEqual((await desk.ok('readAudit', { query: { subjectId: other.account.id } })).records, []);
  });
});

describe('the administrator who', () => {
  const one = 'select record_id from audit_record where body_id = $1 and link = 3 limit 1';
  const rows: { what: string; sql: string; because: RegExp }[] = [
    {
      what: 'changes the content of a record',
      sql: `update audit_record set content = replace(content, '"cites":[', '"cites":["Altro",') where record_id = (${one})`,
      because: /record was changed/,
    },
    {
      what: 'changes a column that repeats it',
      sql: `update audit_record set event = 'nothing.happened' where record_id = (${one})`,
      because: /columns of record/,
    },
    {
      what: 'changes who it was',
      sql: `update audit_record set actor_id = '${NOBODY}' where record_id = (${one})`,
      because: /columns of record/,
    },
    {
      what: 'changes when it was',
      sql: `update audit_record set at = at - interval '1 hour' where record_id = (${one})`,
      because: /columns of record/,
    },
    {
      what: 'deletes a record',
      sql: `delete from audit_record where record_id = (${one})`,
      because: /records instead of/,
    },
    {
      what: 'deletes a link',
      sql: 'delete from audit_link where body_id = $1 and link = 3',
      because: /link 3 is missing/,
    },
    {
      what: 'deletes a link with its records',
      sql: 'with gone as (delete from audit_record where body_id = $1 and link = 3) delete from audit_link where body_id = $1 and link = 3',
      because: /link 3 is missing/,
    },
    {
      what: 'cuts off the end',
      sql: 'with gone as (delete from audit_record where body_id = $1 and link > 3) delete from audit_link where body_id = $1 and link > 3',
      because: /head of the chain/,
    },
    {
      what: 'moves a record to another link',
      sql: `update audit_record set link = 5, place = 99 where record_id = (${one})`,
      because: /records instead of/,
    },
    {
      what: 'puts two links in each other’s place',
      sql: 'update audit_link set link = link + 90 where body_id = $1 and link in (3, 4); update audit_link set link = 97 - link where body_id = $1 and link in (93, 94)',
      because: /does not continue/,
    },
    {
      what: 'adds a record beyond the last link',
      sql: `insert into audit_record select body_id, '${NOBODY}', 999, 1, at, event, actor_id, subject_id, content from audit_record where record_id = (${one})`,
      because: /records that no link holds/,
    },
    {
      what: 'adds a record to a link',
      sql: `insert into audit_record select body_id, '${NOBODY}', link, 2, at, event, actor_id, subject_id, content from audit_record where record_id = (${one})`,
      because: /records instead of/,
    },
    {
      what: 'changes a hash',
      sql: "update audit_link set hash = sha256('x') where body_id = $1 and link = 3",
      because: /hash of the link/,
    },
    {
      what: 'changes the head',
      sql: "update audit_head set hash = sha256('x') where body_id = $1",
      because: /head of the chain/,
    },
    {
      what: 'deletes the head',
      sql: 'delete from audit_head where body_id = $1',
      because: /head of the chain|records that no link/,
    },
  ];
  for (const { what, sql, because } of rows) {
    test(`${what} is found out`, async () => {
      const body = await tested.addBody();
      for (let nth = 0; nth < 6; nth += 1) await body.inBody(async (tx) => recordDeed(tx, deed(body)));
      assert.ok((await verifyChain(database, body.id)).whole);
      await tested.administer(sql.replaceAll('$1', `'${body.id}'`));
      const { whole, broken } = await verifyChain(database, body.id);
      assert.equal(whole, false);
      assert.match(broken?.because ?? '', because);
    });
  }
});

test('a record that says broken JSON is found, not stumbled upon', async () => {
  const body = await tested.addBody();
  await tested.administer("update audit_record set content = '{' where body_id = $1 and link = 1", [body.id]);
  assert.equal((await verifyChain(database, body.id)).broken?.link, 1);
});

describe('the record on the desk', () => {
  test('is paged without gaps or repeats, newest first', async () => {
    const body = await tested.addBody();
    for (let nth = 0; nth < 30; nth += 1) await body.inBody(async (tx) => recordDeed(tx, deed(body, 'paged')));
    const desk = await tested.signIn(body);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await desk.ok('readAudit', { query: { event: 'paged', limit: 7, ...(cursor ? { cursor } : {}) } });
      seen.push(...page.records.map(({ id }) => id));
      cursor = page.cursor ?? undefined;
      await body.inBody(async (tx) => recordDeed(tx, deed(body, 'paged')));
    } while (cursor);
    assert.equal(seen.length, 30);
    assert.deepEqual(seen, seen.toSorted().toReversed());
  });

  test('a cursor that is none is refused in words', async () => {
    const desk = await tested.signIn(await tested.addBody());
    for (const cursor of ['x', '1', `${NOBODY}'`]) await desk.refused('readAudit', 400, { query: { cursor } });
  });

  test('is found by person, and shows whose name', async () => {
    const body = await tested.addBody();
    const desk = await tested.signIn(body);
    const { records } = await desk.ok('readAudit', { query: { personId: body.moderator.id } });
    assert.deepEqual(
      records.map(({ event, actor }) => [event, actor]),
      [['person.signed-in', body.moderator.name]],
    );
  });
});
