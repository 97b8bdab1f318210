// SPDX-License-Identifier: EUPL-1.2
// The golden scenarios on publication, through the server, with the very words: the same deed, four policies.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { postsOn } from '../../testing/newsroom.ts';
import { openNewsroomAt } from '../../testing/newsroom-at.ts';
import { createTestApp } from '../../testing/test-app.ts';

const tested = await createTestApp({ after });
const TEXT = 'La Giunta ha deciso le nuove tariffe della piscina.';

describe('golden 18: a post about an act of the Giunta that is not adopted yet', () => {
  const BEFORE =
    'Così non si può approvare. Atto 1 ancora senza numero non è ancora pubblico: prima dell’adozione non se ne parla. Aspetta che l’atto sia adottato e registrato.';

  async function write(pack: string, stated: Record<string, string> = {}) {
    const room = await openNewsroomAt(tested, pack);
    const actId = await room.body.addDraft('Tariffe della piscina');
    const post = await room.write({
      ...room.also,
      text: TEXT,
      actId,
      officialSource: 'https://albo.example/12',
      ...stated,
    });
    return { room, post, params: { postId: post.id } };
  }
  const sayWithoutAct = (words = '') =>
    words.replace(
      /approvare\. .* non è ancora pubblico/,
      'approvare. Atto 1 ancora senza numero non è ancora pubblico',
    );

  test('golden 18, Cassino: the author answers for what is confidential, and it goes out once they say it is not', async () => {
    const { room, post, params } = await write('cassino');
    const silent = await room.change(post, { stated: {} });
    const problem = await room.editor.desk.refused('askApproval', 403, { params });
    assert.deepEqual(problem.cites, ['CAS-6.4']);
    assert.equal(
      problem.detailIt,
      'Così non si può approvare. Il testo non rivela notizie riservate, corrispondenza interna o documenti conosciuti per ufficio? Rispondi e scrivi perché.',
    );
    const said = { 'confidential-information': 'La Sindaca l’ha annunciato in Consiglio.' };
    await room.approve(await room.change(silent, { stated: said }));
    assert.deepEqual(await postsOn(tested, room.body.account), [TEXT]);
  });

  test('golden 18, Novi: only what is public is told, whatever the author states', async () => {
    const { room, params } = await write('novi-di-modena');
    const problem = await room.editor.desk.refused('askApproval', 403, { params });
    assert.deepEqual(problem.cites, ['NOV-4.19.a']);
    assert.equal(sayWithoutAct(problem.detailIt), BEFORE);
  });

  test('golden 18, Pero: nothing is told before the official resolution', async () => {
    const { room, params } = await write('pero');
    const problem = await room.editor.desk.refused('askApproval', 403, { params });
    assert.deepEqual(problem.cites, ['PER-C.3']);
    assert.equal(sayWithoutAct(problem.detailIt), BEFORE);
  });

  test('golden 18, Cascina: no rule speaks of it, and it goes out', async () => {
    const { room, post } = await write('cascina');
    await room.approve(post);
    assert.deepEqual(await postsOn(tested, room.body.account), [TEXT]);
  });
});

describe('golden 19: an assessor wants to publish directly', () => {
  const HEAD = 'head-of-communication-and-culture';
  type Act = { organ: string; kind: string };
  const PROVISION = { organ: 'mayor', kind: 'provision' };
  const DELEGATION = { organ: 'mayor', kind: 'delegation' };
  const AUTHORISATION = { organ: HEAD, kind: 'authorisation' };
  const MANAGERIAL = { organ: 'manager', kind: 'managerial-act' };
  const RESOLUTION = { organ: 'giunta', kind: 'resolution' };

  /** Tries to have an assessor appointed by these acts; if that is done, they write and publish. */
  async function tryAt(pack: string, acts: Act[], more: { role?: string; networks?: string[] } = {}) {
    const room = await openNewsroomAt(tested, pack);
    const governor = await tested.signIn(room.body);
    const assessor = await room.hire({ role: 'assessor', kind: 'elected', powers: [] });
    const actIds: string[] = [];
    for (const [at, act] of acts.entries()) actIds.push(await room.body.addAct(`${30 + at}`, act));
    const powers = ['see', 'draft', 'publish'];
    const input = { body: { personId: assessor.id, actIds, powers, accountIds: null, ...more } };
    return { room, governor, assessor, input };
  }

  async function refusedAt(pack: string, acts: Act[], more = {}) {
    const { governor, input } = await tryAt(pack, acts, more);
    const { cites, detailIt } = await governor.refused('grantAuthorisation', 403, input);
    return { cites, detailIt };
  }

  async function publishesAt(pack: string, acts: Act[], more = {}) {
    const { room, governor, assessor, input } = await tryAt(pack, acts, more);
    await governor.ok('grantAuthorisation', input);
    const written = await room.write({ ...room.also, text: 'Sabato apro io la mostra.' }, assessor.desk);
    const post = await room.ask(written, assessor.desk);
    await room.agree(post);
    await tested.drain();
    return postsOn(tested, room.body.account);
  }

  test('golden 19, Cassino: the Mayor’s provision is enough', async () => {
    assert.deepEqual(await refusedAt('cassino', [MANAGERIAL]), {
      cites: ['CAS-3.1'],
      detailIt:
        'CAS-3.1, CAS-3.5 chiede un atto che qui non c’è: Provvedimento del Sindaco. Aggiungilo, anche in bozza.',
    });
    assert.deepEqual(await publishesAt('cassino', [PROVISION]), ['Sabato apro io la mostra.']);
  });

  test('golden 19, Novi: the Mayor’s delegation and the head’s authorisation, both', async () => {
    const lacking = (act: string) => ({
      cites: ['NOV-2.7'],
      detailIt: `NOV-2.7, NOV-4.4 chiede un atto che qui non c’è: ${act}. Aggiungilo, anche in bozza.`,
    });
    assert.deepEqual(
      await refusedAt('novi-di-modena', [DELEGATION]),
      lacking('Autorizzazione del Responsabile Comunicazione e Cultura'),
    );
    assert.deepEqual(await refusedAt('novi-di-modena', [AUTHORISATION]), lacking('Delega del Sindaco'));
    assert.deepEqual(await publishesAt('novi-di-modena', [DELEGATION, AUTHORISATION]), ['Sabato apro io la mostra.']);
  });

  test('golden 19, Pero: only the responsible that a managerial act names', async () => {
    for (const act of [PROVISION, DELEGATION, RESOLUTION])
      assert.deepEqual(await refusedAt('pero', [act]), {
        cites: ['PER-S.3'],
        detailIt: 'PER-S.3 chiede un atto che qui non c’è: Atto dirigenziale. Aggiungilo, anche in bozza.',
      });
    const named = await publishesAt('pero', [MANAGERIAL], { role: 'publication-responsible' });
    assert.deepEqual(named, ['Sabato apro io la mostra.']);
  });

  test('golden 19, Cascina: only as the Giunta authorised, and the Giunta authorised no assessor', async () => {
    const networks = ['facebook', 'twitter', 'instagram', 'youtube'];
    assert.deepEqual(await refusedAt('cascina', [PROVISION], { networks }), {
      cites: ['CSC-R.3'],
      detailIt: 'CSC-R.3 chiede un atto che qui non c’è: Deliberazione di Giunta. Aggiungilo, anche in bozza.',
    });
    assert.deepEqual(await refusedAt('cascina', [RESOLUTION], { role: 'social-media-manager', networks }), {
      cites: ['CSC-R.1'],
      detailIt:
        'CSC-R.1 non ammette questa persona a «vedere, preparare bozze, pubblicare»: l’elenco è chiuso (responsabile dell’ufficio stampa e della comunicazione pubblica). Scegli un’altra persona, oppure correggi che cosa è per l’ente.',
    });
  });

  for (const pack of ['cassino', 'novi-di-modena', 'pero', 'cascina']) {
    test(`${pack}: without any act an assessor publishes nothing, not even what everybody agreed to`, async () => {
      const room = await openNewsroomAt(tested, pack);
      const assessor = await room.hire({ role: 'assessor', kind: 'elected', powers: [] });
      const post = await room.ask(await room.write(room.also));
      await room.agree(post);
      const [variant] = post.variants;
      assert.ok(variant);
      const asked = {
        params: { variantId: variant.id },
        body: { by: 'publisher', verdict: 'yes' as const, seal: variant.seal },
      };
      await assessor.desk.refused('giveVerdict', 404, asked);
      await assessor.desk.refused('createPost', 403, { body: { workingTitle: 'Mostra' } });
      await tested.drain();
      assert.deepEqual(await postsOn(tested, room.body.account), []);
    });
  }
});
