// SPDX-License-Identifier: EUPL-1.2
// A body whose policy names an organ and a kind of act of its own keeps its register as any other.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { createTestApp } from '../../testing/test-app.ts';

const tested = await createTestApp({ after });
const ACT = { organ: 'board-of-governors', kind: 'minute', subject: 'Elenco degli account', note: null };

/** Cassino's policy, of a body that the board of governors rules by minutes. */
const invented = () => {
  const source = tested.app.packs.find(({ name }) => name === 'cassino')?.source ?? '';
  const changed = source.replaceAll(/organ: mayor, kind: provision/g, 'organ: board-of-governors, kind: minute');
  assert.notEqual(changed, source);
  return changed;
};

test('an act of an organ and a kind that the policy names is drafted, numbered and opens accounts', async () => {
  const body = await tested.addBody();
  await body.adopt(invented());
  const desk = await tested.signIn(body);
  const { id: actId } = await desk.ok('draftAct', { body: ACT });
  await desk.ok('changeActDraft', { params: { actId }, body: { ...ACT, subject: 'Elenco' } });
  assert.equal(
    (await desk.ok('readAct', { params: { actId } })).citation,
    'Bozza di minute (Board of governors): Elenco',
  );
  const account = {
    kind: 'main' as const,
    network: 'facebook',
    address: 'facebook.com/governatori',
    name: 'Governatori',
  };
  await desk.ok('openAccount', { body: { ...account, actId } });
  const { blocks } = await desk.ok('readDocument', { params: { actId } });
  assert.match(JSON.stringify(blocks), /Board of governors/i);
  await desk.ok('numberAct', { params: { actId }, body: { number: '4', date: '2024-03-08', inForceFrom: null } });
  const { acts } = await desk.ok('listActs', { query: { text: 'governors' } });
  assert.deepEqual(
    acts.map(({ citation }) => citation),
    ['Minute (Board of governors) n. 4 dell’8 marzo 2024'],
  );
});

test('the choosers are told what may be chosen: the usual organs and kinds, then those of the policies', async () => {
  const body = await tested.addBody();
  await body.adopt(invented());
  const { organs, kinds } = await (await tested.signIn(body)).ok('readActVocabulary');
  assert.deepEqual([organs[0], organs.at(-1)], ['mayor', 'board-of-governors']);
  assert.deepEqual([kinds[0], kinds.at(-1)], ['decree', 'minute']);
});

test('a text in preparation names them too, until it is put aside', async () => {
  const desk = await tested.signIn(await tested.addBody());
  const draft = await desk.ok('beginPolicyDraft', { body: { name: 'La nostra', pack: 'cassino' } });
  const params = { policyDraftId: draft.id };
  const body = { name: draft.name, source: invented(), revision: 1 };
  await desk.ok('savePolicyDraft', { params, body });
  await desk.ok('draftAct', { body: ACT });
  await desk.ok('discardPolicyDraft', { params, body: { state: 'discarded' } });
  await desk.refused('draftAct', 400, { body: ACT });
});

test('a slip of the pen is refused, and the known ones are named; another body’s policy names nothing here', async () => {
  const [body, other] = [await tested.addBody(), await tested.addBody()];
  await body.adopt(invented());
  const desk = await tested.signIn(body);
  const slip = await desk.refused('draftAct', 400, { body: { ...ACT, organ: 'board-of-goverors' } });
  assert.match(slip.detail ?? '', /board-of-governors/);
  assert.deepEqual(
    slip.errors?.map(({ pointer }) => pointer),
    ['/organ'],
  );
  const kind = await desk.refused('draftAct', 400, { body: { ...ACT, kind: 'minutes' } });
  assert.match(kind.detail ?? '', /Minute \(minute\)/);
  await (await tested.signIn(other)).refused('draftAct', 400, { body: ACT });
});
