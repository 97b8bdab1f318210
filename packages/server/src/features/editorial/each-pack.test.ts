// SPDX-License-Identifier: EUPL-1.2
// What holds of agreements whatever the policy: under the four of them, through the server.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import type { PostView } from '@arengo/contract';
import { only, postsOn, TEXT, type Writing } from '../../testing/newsroom.ts';
import { type FullNewsroom, openNewsroomAt } from '../../testing/newsroom-at.ts';
import { createTestApp } from '../../testing/test-app.ts';

const tested = await createTestApp({ after });
const HOUR = 3600;
const DAY = 24 * HOUR;
const PACKS = ['cassino', 'novi-di-modena', 'pero', 'cascina'];
const inSeconds = (seconds: number) => new Date(tested.clock.now().getTime() + seconds * 1000).toISOString();
const statesOf = (post: PostView) => only(post.variants).approval.path.map(({ state }) => state);
const CHANGED = 'Martedì riapre la piscina.';
const WHY = 'Esce anche se è domenica: riguarda quel giorno.';

/** Written, asked for and agreed to by everybody. */
async function agreed(room: FullNewsroom, writing: Writing = {}): Promise<PostView> {
  const post = await room.ask(await room.write({ ...room.also, offHoursReason: WHY, ...writing }));
  await room.agree(post);
  await room.say(room.publisher.desk, post, 'publisher');
  await tested.drain();
  return room.read(post.id);
}

for (const pack of PACKS) {
  describe(`under the policy of ${pack}`, () => {
    test('what everybody agreed to goes out, once and as it was', async () => {
      const room = await openNewsroomAt(tested, pack);
      const post = await agreed(room);
      assert.ok(statesOf(post).every((state) => state === 'agreed'));
      await tested.wait(HOUR);
      assert.deepEqual(await postsOn(tested, room.body.account), [TEXT]);
    });

    test('a change voids every agreement; agreed to again it goes out as changed', async () => {
      const room = await openNewsroomAt(tested, pack);
      const post = await agreed(room, { variants: [{ plannedAt: inSeconds(HOUR) }] });
      const changed = await room.change(post, { text: CHANGED });
      assert.ok(statesOf(changed).every((state) => state === 'void'));
      await tested.drain();
      assert.equal((await room.delivery(post)).heldBecause, 'void');
      const again = await room.ask(await room.read(post.id));
      await room.agree(again);
      await room.say(room.publisher.desk, again, 'publisher');
      await tested.wait(HOUR);
      assert.deepEqual(await postsOn(tested, room.body.account), [CHANGED]);
    });

    test('a verdict on another form than the one at hand is refused', async () => {
      const room = await openNewsroomAt(tested, pack);
      const seen = await room.ask(await room.write(room.also));
      await room.ask(await room.change(seen, { text: CHANGED }));
      for (const { id: variantId, seal } of seen.variants) {
        const asked = { params: { variantId }, body: { by: 'publisher', verdict: 'yes' as const, seal } };
        const problem = await room.publisher.desk.refused('giveVerdict', 409, asked);
        assert.equal(problem.detailIt, 'Il post è cambiato dopo che l’hai letto. Rileggilo e decidi di nuovo.');
      }
    });

    test('a refusal says why, and stops the post', async () => {
      const room = await openNewsroomAt(tested, pack);
      const post = await room.ask(await room.write(room.also));
      const { id: variantId, seal } = only(post.variants);
      const no = { by: 'publisher', verdict: 'no' as const, seal };
      const problem = await room.publisher.desk.refused('giveVerdict', 400, { params: { variantId }, body: no });
      assert.equal(problem.detailIt, 'Un rifiuto dice il perché: chi ha scritto deve sapere che cosa correggere.');
      await room.agree(post);
      await room.say(room.publisher.desk, post, 'publisher', 'no', 'Manca l’orario.');
      await tested.drain();
      assert.deepEqual(await postsOn(tested, room.body.account), []);
    });

    test('an agreement lasts a month and no longer', async () => {
      const room = await openNewsroomAt(tested, pack);
      const post = await agreed(room, { variants: [{ plannedAt: inSeconds(31 * DAY) }] });
      await tested.wait(31 * DAY);
      assert.deepEqual(await postsOn(tested, room.body.account), []);
      assert.ok(statesOf(await room.read(post.id)).every((state) => state === 'expired'));
    });

    test('in an election period it is stated why, and somebody else than who let it go agrees as well', async () => {
      const electionPeriods = [{ what: 'Referendum', from: inSeconds(-DAY), to: inSeconds(10 * DAY) }];
      const room = await openNewsroomAt(tested, pack, { settings: { electionPeriods } });
      await tested.upkeep();
      const second = await room.hire({ powers: ['see', 'approve'] });
      const post = await room.write(room.also);
      const problem = await room.editor.desk.refused('askApproval', 403, { params: { postId: post.id } });
      assert.deepEqual(problem.cites, ['L. 28/2000, art. 9']);
      assert.equal(
        problem.detailIt,
        'Così non si può approvare. In periodo elettorale il messaggio è impersonale? Dichiaralo e scrivi il motivo.',
      );
      const impersonal = await room.change(post, { stated: { ...post.stated, impersonal: 'Non nomina nessuno.' } });
      const half = await room.editor.desk.refused('askApproval', 403, { params: { postId: post.id } });
      assert.match(half.detailIt ?? '', /la comunicazione è indispensabile\?/);
      const stated = { ...impersonal.stated, indispensable: 'La piscina riapre lunedì.' };
      const asked = await room.ask(await room.change(impersonal, { stated }));
      await room.agree(asked);
      await room.say(room.publisher.desk, asked, 'publisher');
      await tested.drain();
      assert.deepEqual(await postsOn(tested, room.body.account), [], 'the second approver is missing');
      const own = { params: { variantId: only(asked.variants).id } };
      const body = { by: 'second-approver', verdict: 'yes' as const, seal: only(asked.variants).seal };
      await room.editor.desk.refused('giveVerdict', 403, { ...own, body });
      await room.say(second.desk, asked, 'second-approver');
      await tested.drain();
      assert.deepEqual(await postsOn(tested, room.body.account), [TEXT]);
    });
  });
}

describe('never one’s own', () => {
  test('at Pero the head of the service does not sign what they wrote', async () => {
    const room = await openNewsroomAt(tested, 'pero');
    const writing = await room.hire({ powers: ['see', 'draft'] });
    const governor = await room.hire({ powers: ['manage'] });
    const body = { name: 'Cultura', slug: null, headId: writing.id, email: null, phone: null, hours: null };
    const { id: officeId } = await governor.desk.ok('addOffice', { body });
    const post = await room.ask(await room.write({ officeId }, writing.desk), writing.desk);
    const { id: variantId, seal } = only(post.variants);
    const verdict = { by: 'head-of-requesting-service', verdict: 'yes' as const, seal };
    const problem = await writing.desk.refused('giveVerdict', 403, { params: { variantId }, body: verdict });
    assert.deepEqual(problem.cites, ['PER-I.1']);
    assert.equal(problem.detailIt, 'L’hai scritto anche tu: un’altra persona deve approvarlo.');
  });

  test('at Cascina who answers for the account does not agree to what they brought', async () => {
    const room = await openNewsroomAt(tested, 'cascina');
    const responsible = await room.hire({ powers: ['see', 'draft'] });
    await tested.administer('update account set responsible_id = $2 where account_id = $1', [
      room.body.account.id,
      responsible.id,
    ]);
    const thirdParty = { source: 'Pro loco', ground: 'public-interest' };
    const post = await room.ask(await room.write({ thirdParty }, responsible.desk), responsible.desk);
    const { id: variantId, seal } = only(post.variants);
    const verdict = { by: 'account-responsible', verdict: 'yes' as const, seal };
    const problem = await responsible.desk.refused('giveVerdict', 403, { params: { variantId }, body: verdict });
    assert.deepEqual(problem.cites, ['CSC-C.2']);
    assert.equal(problem.detailIt, 'L’hai scritto anche tu: un’altra persona deve approvarlo.');
  });
});
