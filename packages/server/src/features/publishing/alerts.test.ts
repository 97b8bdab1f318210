// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, describe, test } from 'node:test';
import type { BodyInput, routes, TemplateView } from '@arengo/contract';
import { type Colleague, type Newsroom, only, openNewsroom, postsOn, TEXT } from '../../testing/newsroom.ts';
import { ALERT_CONTENT, ALERT_WORDS, BLANKS } from '../../testing/seed-alerts.ts';
import { createTestApp } from '../../testing/test-app.ts';

const tested = await createTestApp({ after });
const HOUR = 3600;
const inSeconds = (seconds: number) => new Date(tested.clock.now().getTime() + seconds * 1000).toISOString();
const OUT = 'ALLERTA ROSSA in Borgo Alto, dalle ore 14 alle ore 20. State lontani dagli argini.';

type Words = BodyInput<typeof routes.writeTemplate>;
type Raising = BodyInput<typeof routes.raiseAlert>;

const view = async (desk: Colleague['desk'], id: string): Promise<TemplateView> => {
  const { templates } = await desk.ok('listTemplates');
  return only(templates.filter((one) => one.id === id));
};
const say = async (desk: Colleague['desk'], template: TemplateView, by = 'publisher') =>
  desk.ok('giveTemplateVerdict', {
    params: { templateId: template.id },
    body: { by, verdict: 'yes', seal: template.seal },
  });

/** A template that was agreed to. */
async function inUse(room: Newsroom, words: Partial<Words> = {}): Promise<TemplateView> {
  const { id } = await room.editor.desk.ok('writeTemplate', { body: { ...ALERT_WORDS, ...words } });
  await say(room.publisher.desk, await view(room.editor.desk, id));
  return view(room.editor.desk, id);
}

const asking = ({ id, seal }: TemplateView, change: Partial<Raising> = {}): Raising => ({
  ...{ templateId: id, seal, blanks: BLANKS, key: randomUUID() },
  ...change,
});
const raise = async (room: Newsroom, template: TemplateView, change: Partial<Raising> = {}) =>
  room.publisher.desk.ok('raiseAlert', { body: asking(template, change) });
const proofOf = async (room: Newsroom, alertId: string) => room.publisher.desk.ok('readAlert', { params: { alertId } });

describe('an alert', () => {
  test('from an approved template is out on every account, with no other approval, and the ordinary queue is stopped', async () => {
    const room = await openNewsroom(tested);
    const second = await room.body.addAccount();
    const ordinary = await room.approve(await room.write({ variants: [{ plannedAt: inSeconds(HOUR) }] }));
    const template = await inUse(room);
    const { id } = await raise(room, template);
    assert.equal((await room.delivery(ordinary)).heldBecause, 'frozen', 'stopped at the same moment');
    await tested.drain();
    for (const account of [room.body.account, second]) assert.deepEqual(await postsOn(tested, account), [OUT]);
    const alert = await proofOf(room, id);
    assert.deepEqual(
      alert.deliveries.map(({ delivery }) => delivery?.state),
      ['published', 'published'],
    );
    assert.ok(alert.deliveries.every(({ delivery }) => delivery?.permalink && delivery.publishedAt));
    assert.deepEqual(alert.leftOut, []);
    await tested.wait(2 * HOUR);
    assert.equal((await room.delivery(ordinary)).state, 'held');
    assert.deepEqual(await postsOn(tested, room.body.account), [OUT]);
  });

  test('asked twice with one key is raised once, also at the same moment', async () => {
    const room = await openNewsroom(tested);
    const body = asking(await inUse(room));
    const [one, other] = await Promise.all([
      room.publisher.desk.ok('raiseAlert', { body }),
      room.publisher.desk.ok('raiseAlert', { body }),
    ]);
    assert.deepEqual(one, other);
    assert.deepEqual(await room.publisher.desk.ok('raiseAlert', { body }), one);
    await tested.drain();
    assert.deepEqual(await postsOn(tested, room.body.account), [OUT]);
  });

  test('goes where its raiser may publish; the other accounts are left out, with the reason', async () => {
    const room = await openNewsroom(tested);
    const second = await room.body.addAccount();
    const template = await inUse(room);
    const partial = await room.hire({ powers: ['see', 'publish'], accountId: second.id });
    const preview = await partial.desk.ok('previewAlert', { body: { templateId: template.id, blanks: BLANKS } });
    assert.deepEqual(
      preview.accounts.map(({ accountId, included }) => [accountId, included]).toSorted(),
      [
        [room.body.account.id, false],
        [second.id, true],
      ].toSorted(),
    );
    const { id } = await partial.desk.ok('raiseAlert', { body: asking(template) });
    await tested.drain();
    assert.deepEqual(await postsOn(tested, room.body.account), []);
    assert.deepEqual(await postsOn(tested, second), [OUT]);
    const left = only((await proofOf(room, id)).leftOut);
    assert.equal(left.accountId, room.body.account.id);
    assert.notEqual(left.because.it, '');
  });

  test('of somebody who may publish nowhere is refused', async () => {
    const room = await openNewsroom(tested);
    const template = await inUse(room);
    await room.editor.desk.refused('raiseAlert', 403, { body: asking(template) });
  });

  test('that a check stops is refused whole: nothing is written, nothing is stopped', async () => {
    const room = await openNewsroom(tested);
    const ordinary = await room.approve(await room.write({ variants: [{ plannedAt: inSeconds(HOUR) }] }));
    const template = await inUse(room);
    const blanks = { ...BLANKS, zona: 'paese: votate Verdi alle elezioni' };
    const count = async () =>
      tested.administer<{ posts: string; alerts: string }>(
        `select (select count(*) from post where body_id = $1) as posts,
          (select count(*) from alert where body_id = $1) as alerts`,
        [room.body.id],
      );
    const before = await count();
    const preview = await room.publisher.desk.ok('previewAlert', { body: { templateId: template.id, blanks } });
    assert.equal(preview.may.granted, false);
    const problem = await room.publisher.desk.refused('raiseAlert', 403, { body: asking(template, { blanks }) });
    assert.ok(problem.cites?.includes('CAS-4.a'), JSON.stringify(problem));
    assert.deepEqual(await count(), before);
    assert.equal((await room.delivery(ordinary)).state, 'planned');
  });

  test('is refused with a blank left empty, too long or that leads elsewhere, or from a template that changed', async () => {
    const room = await openNewsroom(tested);
    const template = await inUse(room);
    for (const zona of ['', 'x'.repeat(101), 'www.altrove.example', 'Borgo\nVotate'])
      await room.publisher.desk.refused('raiseAlert', 400, {
        body: asking(template, { blanks: { ...BLANKS, zona } }),
      });
    await room.publisher.desk.refused('raiseAlert', 409, { body: asking(template, { seal: 'a'.repeat(64) }) });
  });

  test('that is out of date is never sent, nor held for later', async () => {
    const room = await openNewsroom(tested);
    const template = await inUse(room);
    await room.body.page.setFault({ kind: 'busy', retryAfterSeconds: 1000 });
    const { id } = await raise(room, template, { validUntil: inSeconds(600) });
    await tested.drain();
    assert.equal(only((await proofOf(room, id)).deliveries).delivery?.state, 'due');
    await room.body.page.setFault(null);
    await tested.wait(1100);
    const alert = await proofOf(room, id);
    assert.equal(only(alert.deliveries).delivery?.state, 'failed');
    assert.equal(alert.state, 'over');
    assert.deepEqual(await postsOn(tested, room.body.account), []);
    const duties = (await room.publisher.desk.ok('readDuties')).duties.map(({ code }) => code);
    assert.ok(duties.includes('end-alert'));
  });

  test('may be for less time than its template holds, not for more, nor for a time that has passed', async () => {
    const room = await openNewsroom(tested);
    const template = await inUse(room);
    for (const seconds of [25 * HOUR, -1])
      await room.publisher.desk.refused('raiseAlert', 400, {
        body: asking(template, { validUntil: inSeconds(seconds) }),
      });
  });

  test('that was taken back leaves no more from where it still waited', async () => {
    const room = await openNewsroom(tested);
    const template = await inUse(room);
    const clear = await inUse(room, {
      ...{ name: 'Cessato allarme', kind: 'all-clear', level: 'green', validHours: 12 },
      text: 'CESSATO ALLARME in [zona].',
    });
    await room.body.page.setFault({ kind: 'busy', remaining: 1, retryAfterSeconds: 60 });
    const { id } = await raise(room, template);
    await tested.drain();
    await raise(room, clear, { blanks: { zona: 'Borgo Alto' }, endsAlert: id });
    await tested.wait(120);
    assert.deepEqual(await postsOn(tested, room.body.account), ['CESSATO ALLARME in Borgo Alto.']);
    assert.equal((await proofOf(room, id)).state, 'ended');
    await room.publisher.desk.refused('endAlert', 409, { params: { alertId: id }, body: { reason: 'Finita.' } });
  });

  test('whose text somebody changes is no longer the template: it takes the ordinary path', async () => {
    const room = await openNewsroom(tested, { pack: 'pero' });
    const head = await room.hire({ role: 'head', powers: ['see'] });
    const officeId = await officeOf(room, head);
    const content = { ...ALERT_CONTENT, category: 'services', officeId };
    const { id: templateId } = await room.editor.desk.ok('writeTemplate', { body: { ...ALERT_WORDS, content } });
    const written = await view(room.editor.desk, templateId);
    await say(head.desk, written, 'head-of-requesting-service');
    await say(room.publisher.desk, written);
    await room.body.page.setFault({ kind: 'busy', retryAfterSeconds: 60 });
    const { postId } = await raise(room, await view(room.editor.desk, templateId));
    const steps = async () => only((await room.read(postId)).variants).approval.path.map(({ by }) => by);
    assert.deepEqual(await steps(), ['publisher']);
    await room.change(await room.read(postId), { text: 'Votate bene.' });
    assert.deepEqual(await steps(), ['head-of-requesting-service', 'publisher']);
    await room.body.page.setFault(null);
    await tested.wait(120);
    assert.deepEqual(await postsOn(tested, room.body.account), []);
  });

  test('is short where the whole text does not fit', async () => {
    const room = await openNewsroom(tested);
    const tight = await room.body.addAccount({ network: 'bluesky' });
    const long = `${ALERT_WORDS.text} ${'Restate in casa e seguite i canali ufficiali. '.repeat(8)}`.trim();
    const template = await inUse(room, { text: long, shortText: 'ALLERTA ROSSA in [zona].' });
    const preview = await room.publisher.desk.ok('previewAlert', { body: { templateId: template.id, blanks: BLANKS } });
    const part = only(preview.accounts.filter(({ accountId }) => accountId === tight.id));
    assert.deepEqual([part.short, part.included, part.text], [true, true, 'ALLERTA ROSSA in Borgo Alto.']);
    const { id } = await raise(room, template);
    const said = only((await proofOf(room, id)).deliveries.filter(({ accountId }) => accountId === tight.id));
    assert.equal(said.text, 'ALLERTA ROSSA in Borgo Alto.');
    const without = await inUse(room, { text: long });
    const other = await room.publisher.desk.ok('previewAlert', { body: { templateId: without.id, blanks: BLANKS } });
    const left = only(other.accounts.filter(({ accountId }) => accountId === tight.id));
    assert.deepEqual([left.included, other.may.granted], [false, true]);
  });
});

async function officeOf(room: Newsroom, head: Colleague): Promise<string> {
  const manager = await room.hire({ powers: ['manage'] });
  const office = await manager.desk.ok('addOffice', {
    body: {
      name: `Protezione civile ${randomUUID()}`,
      slug: null,
      headId: head.id,
      hours: null,
      email: null,
      phone: null,
    },
  });
  return office.id;
}

describe('a template', () => {
  test('is used once everybody whom the policy asks has agreed to it exactly as it is', async () => {
    const room = await openNewsroom(tested, { pack: 'pero' });
    const head = await room.hire({ role: 'head', powers: ['see'] });
    const officeId = await officeOf(room, head);
    const content = { ...ALERT_CONTENT, category: 'services', officeId };
    const { id: templateId } = await room.editor.desk.ok('writeTemplate', { body: { ...ALERT_WORDS, content } });
    const written = await view(room.editor.desk, templateId);
    assert.deepEqual(
      written.path.map(({ by }) => by),
      ['head-of-requesting-service', 'publisher'],
    );
    await say(room.publisher.desk, written);
    await room.publisher.desk.refused('raiseAlert', 409, { body: asking(written) });
    await room.publisher.desk.refused('giveTemplateVerdict', 403, {
      params: { templateId },
      body: { by: 'head-of-requesting-service', verdict: 'yes', seal: written.seal },
    });
    await say(head.desk, written, 'head-of-requesting-service');
    assert.equal((await view(room.editor.desk, templateId)).state, 'approved');
    await raise(room, written);
    await tested.drain();
    assert.deepEqual(await postsOn(tested, room.body.account), [OUT]);
  });

  test('that changed is agreed to again: by then nobody can use the new words', async () => {
    const room = await openNewsroom(tested);
    const { id: templateId } = await room.editor.desk.ok('writeTemplate', { body: ALERT_WORDS });
    const first = await view(room.editor.desk, templateId);
    const { name, level, validHours, content } = ALERT_WORDS;
    await room.editor.desk.ok('changeTemplate', {
      params: { templateId },
      body: { name, level, validHours, content, text: 'ALLERTA in [zona].' },
    });
    await room.publisher.desk.refused('giveTemplateVerdict', 409, {
      params: { templateId },
      body: { by: 'publisher', verdict: 'yes', seal: first.seal },
    });
    await say(room.publisher.desk, await view(room.editor.desk, templateId));
    await room.editor.desk.refused('changeTemplate', 409, {
      params: { templateId },
      body: { name, level, validHours, content, text: 'Altro.' },
    });
  });

  test('that replaces another takes its place once it is approved; the old one is kept, out of use', async () => {
    const room = await openNewsroom(tested);
    const old = await inUse(room);
    const { id } = await room.editor.desk.ok('writeTemplate', {
      body: { ...ALERT_WORDS, text: 'ALLERTA ROSSA, piena in [zona].', replaces: old.id },
    });
    assert.equal((await view(room.editor.desk, old.id)).state, 'approved', 'in use meanwhile');
    await say(room.publisher.desk, await view(room.editor.desk, id));
    assert.equal((await view(room.editor.desk, old.id)).state, 'retired');
    await room.publisher.desk.refused('raiseAlert', 409, { body: asking(old) });
  });

  test('that policy or law stop can’t be agreed to', async () => {
    const room = await openNewsroom(tested);
    const content = { ...ALERT_CONTENT, category: null };
    const { id: templateId } = await room.editor.desk.ok('writeTemplate', { body: { ...ALERT_WORDS, content } });
    const { seal } = await view(room.editor.desk, templateId);
    await room.publisher.desk.refused('giveTemplateVerdict', 403, {
      params: { templateId },
      body: { by: 'publisher', verdict: 'yes', seal },
    });
  });

  test('put out of use is kept and can’t be used', async () => {
    const room = await openNewsroom(tested);
    const template = await inUse(room);
    await room.publisher.desk.ok('retireTemplate', {
      params: { templateId: template.id },
      body: { reason: 'Il piano è cambiato.' },
    });
    const { state, retiredBecause } = await view(room.editor.desk, template.id);
    assert.deepEqual([state, retiredBecause], ['retired', 'Il piano è cambiato.']);
    await room.publisher.desk.refused('raiseAlert', 409, { body: asking(template) });
  });
});

test('the end of the freeze lets nothing go by itself: each post is released, moved or withdrawn', async () => {
  const room = await openNewsroom(tested);
  const posts = [];
  for (const hours of [1, 2, 3])
    posts.push(await room.approve(await room.write({ variants: [{ plannedAt: inSeconds(hours * HOUR) }] })));
  await raise(room, await inUse(room));
  await tested.drain();
  const { desk } = room.publisher;
  const { freezes, frozen } = await desk.ok('readEmergencyRoom');
  assert.deepEqual(
    frozen.map(({ outcome }) => outcome),
    ['stopped', 'stopped', 'stopped'],
  );
  await desk.ok('endFreeze', { params: { freezeId: only(freezes).id } });
  await tested.wait(4 * HOUR);
  assert.deepEqual(await postsOn(tested, room.body.account), [OUT], 'nothing went by itself');
  const [first, second] = frozen;
  assert.ok(first && second);
  await desk.ok('releaseDelivery', { params: { variantId: first.variantId } });
  await desk.ok('withdrawDelivery', { params: { variantId: second.variantId }, body: { reason: 'Non serve più.' } });
  await tested.drain();
  assert.deepEqual(await postsOn(tested, room.body.account), [TEXT, OUT]);
  const waiting = await desk.ok('readEmergencyRoom');
  assert.deepEqual(
    waiting.frozen.map(({ outcome }) => outcome),
    ['stopped'],
    'what waits is still there to be looked at',
  );
  const third = only(waiting.frozen);
  const moved = { version: third.version, plannedAt: inSeconds(HOUR) };
  const { variantId } = third;
  await room.editor.desk.ok('moveHour', { params: { variantId }, body: moved });
  await tested.drain();
  assert.equal(only((await desk.ok('readEmergencyRoom')).frozen).outcome, 'to-approve', 'its hour was agreed to');
  await desk.refused('releaseDelivery', 403, { params: { variantId } });
  await room.approve(await room.read(third.postId));
  await tested.wait(HOUR);
  assert.deepEqual(await postsOn(tested, room.body.account), [TEXT, TEXT, OUT]);
});

test('a server killed while an alert is raised leaves nothing of it', async () => {
  const room = await openNewsroom(tested);
  const ordinary = await room.approve(await room.write({ variants: [{ plannedAt: inSeconds(HOUR) }] }));
  const template = await inUse(room);
  // The connection is cut at the very end, once everything is written: as when the process dies before the commit.
  const raiser = import('./raise-alert.ts');
  const by = { personId: room.publisher.id, at: tested.clock.now() };
  await assert.rejects(
    room.body.inBody(async (tx) => {
      const body = { ...asking(template), validUntil: null, endsAlert: null };
      await (await raiser).raiseAlert(tx, body, by);
      throw new Error('killed');
    }),
    /killed/,
  );
  await tested.drain();
  assert.deepEqual(await postsOn(tested, room.body.account), []);
  assert.equal((await room.delivery(ordinary)).state, 'planned');
  assert.deepEqual((await room.publisher.desk.ok('readEmergencyRoom')).alerts, []);
});
