// SPDX-License-Identifier: EUPL-1.2
// The page of reasons from the decision to the notice: who gets its address, and who cannot find it out.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, describe, test } from 'node:test';
import { hear, violation } from '../../testing/hear-and-decide.ts';
import { createTestApp, type TestBody } from '../../testing/test-app.ts';
import { decideAndTell, GENEROUS } from './reasons.fixture.ts';

const tested = await createTestApp({ after });
const get = (url: string) => tested.fastify.inject({ url, headers: { 'accept-language': 'it' } });
const keyOf = (path: string) => path.split('/').at(-1) ?? '';

async function generousBody(): Promise<TestBody> {
  const body = await tested.addBody();
  await body.adopt(GENEROUS);
  return body;
}

describe('the notice', () => {
  test('carries the address of the page of reasons, which answers', async () => {
    const body = await generousBody();
    const { path } = await decideAndTell(tested, body, await tested.signIn(body));
    assert.match(path, new RegExp(`^/enti/${body.slug}/decisioni/[A-Za-z0-9_-]{27}$`));
    assert.equal((await get(path)).statusCode, 200);
  });

  test('has another address for each decision', async () => {
    const body = await generousBody();
    const desk = await tested.signIn(body);
    const paths = [await decideAndTell(tested, body, desk), await decideAndTell(tested, body, desk)];
    assert.equal(new Set(paths.map(({ path }) => path)).size, 2);
  });

  test('is drafted with a blank, and cites the article beside it', async () => {
    const body = await generousBody();
    const desk = await tested.signIn(body);
    const { caseId } = await hear(tested, body);
    const asked = { categories: ['insult' as const], measures: ['remove' as const] };
    const { notice, reasonsAddressLength } = await desk.ok('askRuling', { params: { caseId }, body: asked });
    assert.match(notice.it, /GEN-1.*\{pagina-dei-motivi\}$/);
    assert.match(notice.en, /GEN-1.*\{pagina-dei-motivi\}$/);
    assert.equal(reasonsAddressLength, `http://localhost/enti/${body.slug}/decisioni/`.length + 27);
  });

  test('without the blank leaves as it was written', async () => {
    const body = await generousBody();
    const desk = await tested.signIn(body);
    const { caseId } = await hear(tested, body);
    await desk.ok('takeDecision', { params: { caseId }, body: violation(['remove']) });
    await tested.drain();
    assert.deepEqual(await body.page.noticesTo('Furio'), ['Avviso: il tuo contenuto viola la policy.']);
  });
});

describe('the key', () => {
  test('is in the database as its hash, and sealed only until the notice has left', async () => {
    const body = await generousBody();
    const desk = await tested.signIn(body);
    const { path, decisionId, caseId } = await decideAndTell(tested, body, desk);
    const key = keyOf(path);
    const [page] = await tested.administer<{ key_sha256: Buffer; key_sealed: Buffer | null }>(
      'select key_sha256, key_sealed from reasons_page where decision_id = $1',
      [decisionId],
    );
    assert.deepEqual(page?.key_sha256, createHash('sha256').update(key).digest());
    await tested.upkeep();
    const [later] = await tested.administer<{ key_sealed: Buffer | null }>(
      'select key_sealed from reasons_page where decision_id = $1',
      [decisionId],
    );
    assert.equal(later?.key_sealed, null);
    for (const table of ['decision', 'measure', 'reasons_page', 'audit_record', 'moderation_case']) {
      const rows = await tested.administer(`select t::text as row from ${table} t`);
      assert.ok(!JSON.stringify(rows).includes(key), table);
    }
    const { decisions } = await desk.ok('readCase', { params: { caseId } });
    assert.ok(!JSON.stringify(decisions).includes(key));
  });

  test('is kept while the notice has not left: a network that was down gets the right address', async () => {
    const body = await generousBody();
    const desk = await tested.signIn(body);
    const { caseId } = await hear(tested, body);
    await body.page.setFault({ kind: 'busy', remaining: 3 });
    const notice = 'GEN-1 {pagina-dei-motivi}';
    await desk.ok('takeDecision', { params: { caseId }, body: violation(['remove'], { notice }) });
    await tested.wait(30);
    await tested.upkeep();
    await body.page.setFault(null);
    await tested.wait(3600);
    const [told = ''] = await body.page.noticesTo('Furio');
    assert.equal((await get(/\/enti\S+/.exec(told)?.[0] ?? '')).statusCode, 200);
  });
});

describe('a new address', () => {
  test('made at the desk kills the old one, and comes with the notice it belongs in', async () => {
    const body = await generousBody();
    const desk = await tested.signIn(body);
    const { path, decisionId } = await decideAndTell(tested, body, desk);
    const renewed = await desk.ok('renewReasonsAddress', { params: { decisionId } });
    assert.equal((await get(path)).statusCode, 404);
    assert.equal((await get(new URL(renewed.address).pathname)).statusCode, 200);
    assert.equal(renewed.notice, `Il tuo contenuto è stato tolto (GEN-1). ${renewed.address}`);
    const { page } = await desk.ok('readReasonsPage', { params: { decisionId } });
    assert.deepEqual([page?.renewedBy, page?.onItsWay], [body.moderator.name, false]);
    const { records } = await desk.ok('readAudit', { query: { event: 'reasons.address-renewed' } });
    assert.deepEqual(records[0]?.cites, ['Decreto n. 1 del 1 gennaio 2020']);
    assert.ok(!JSON.stringify(records).includes(keyOf(renewed.address)));
  });

  test('is not made by who may only look, nor for a decision that led to nothing', async () => {
    const body = await generousBody();
    const desk = await tested.signIn(body);
    const { decisionId } = await decideAndTell(tested, body, desk);
    const onlooker = await tested.signIn(body, await body.addPerson({ powers: ['see'] }));
    await onlooker.refused('renewReasonsAddress', 403, { params: { decisionId } });
    const { caseId } = await hear(tested, body);
    const none = { itemVersion: 1, outcome: 'no-violation' as const };
    const { decision } = await desk.ok('takeDecision', { params: { caseId }, body: none });
    await desk.refused('renewReasonsAddress', 404, { params: { decisionId: decision.id } });
  });
});

test('a decision that waits for a second person, or was undone, has no page', async () => {
  const body = await generousBody();
  const desk = await tested.signIn(body);
  const { caseId } = await hear(tested, body);
  const request = violation(['report-user-to-network'], { notice: 'GEN-2 {pagina-dei-motivi}' });
  const { decision } = await desk.ok('takeDecision', { params: { caseId }, body: request });
  const { page, possible } = await desk.ok('readReasonsPage', { params: { decisionId: decision.id } });
  assert.deepEqual([page !== null, possible], [true, false]);
  await desk.refused('renewReasonsAddress', 409, { params: { decisionId: decision.id } });
  await desk.ok('undoDecision', { params: { decisionId: decision.id } });
  await desk.refused('renewReasonsAddress', 409, { params: { decisionId: decision.id } });
  await desk.refused('readStatement', 404, { params: { decisionId: decision.id } });
});
