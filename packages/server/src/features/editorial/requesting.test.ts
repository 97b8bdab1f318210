// SPDX-License-Identifier: EUPL-1.2
// From what an office asks to what is out, and to its correction, under the four policies; and what others ask from outside.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import type { BodyInput, PostView, RequestView, routes } from '@arengo/contract';
import {
  type Colleague,
  type Newsroom,
  only,
  openNewsroom,
  postsOn,
  TEXT,
  type Writing,
} from '../../testing/newsroom.ts';
import { PNG } from '../../testing/seed-accounts.ts';
import { createTestApp } from '../../testing/test-app.ts';
import { revokeAct } from '../acts/index.ts';

const tested = await createTestApp({ after });
const HOUR = 3600;
const inSeconds = (seconds: number) => new Date(tested.clock.now().getTime() + seconds * 1000).toISOString();

type Asking = BodyInput<typeof routes.askPublication>;
type Desk = Colleague['desk'];
const WHAT = TEXT;
const ASKER = { name: 'Pro loco di Prova', kind: 'private' as const, contact: 'proloco@prova.example' };

const adding = (request: RequestView) => ({
  params: { requestId: request.id },
  body: { name: 'vasca.png', bytes: Buffer.from(PNG, 'base64') },
});

/** A newsroom, and an office with somebody who works there and its head: neither may do anything on any account. */
async function openOffice(pack = 'cassino') {
  const room = await openNewsroom(tested, { pack });
  const governor = await room.hire({ powers: ['manage'] });
  const [clerk, head, stranger] = [
    await room.hire({ powers: [] }),
    await room.hire({ powers: [] }),
    await room.hire({ powers: [] }),
  ];
  const office = { name: 'Sport', slug: null, headId: head.id, email: null, phone: null, hours: null };
  const { id: officeId } = await governor.desk.ok('addOffice', { body: office });
  await join(room, clerk, officeId);
  const read = (requestId: string, desk: Desk = clerk.desk) => desk.ok('readRequest', { params: { requestId } });

  async function ask(content: Partial<Asking> = {}, desk: Desk = clerk.desk): Promise<RequestView> {
    const body = { subject: 'Riapre la piscina', what: WHAT, officeId, ...content };
    return read((await desk.ok('askPublication', { body })).id, desk);
  }
  const send = ({ id }: RequestView) => clerk.desk.ok('sendRequest', { params: { requestId: id } });
  const sign = ({ id, seal }: RequestView, desk: Desk = head.desk) =>
    desk.ok('signRequest', { params: { requestId: id }, body: { seal } });
  const signed = async (content: Partial<Asking> = {}) => sign(await send(await ask(content)));
  const change = async ({ id }: RequestView, content: object, desk: Desk = clerk.desk) => {
    const now = await read(id, desk);
    return desk.ok('changeRequest', { params: { requestId: id }, body: { ...writtenOf(now), ...content } });
  };
  /** Takes it, and writes what the policy asks beside. */
  async function take({ id }: RequestView, writing: Writing = {}): Promise<PostView> {
    const { postId } = await room.editor.desk.ok('takeRequest', { params: { requestId: id } });
    const begun = await room.read(postId);
    const { text, officeId: asks } = begun;
    const plain = await room.write({});
    const facts = { category: plain.category, purpose: plain.purpose, stated: plain.stated, newsLink: plain.newsLink };
    await room.editor.desk.ok('discardPost', { params: { postId: plain.id } });
    const interest = { publicInterest: begun.publicInterest ?? 'Riguarda tutti.' };
    return room.change(begun, { ...facts, ...interest, text, officeId: asks, variants: [{}], ...writing });
  }
  /** Every agreement that the policy asks, and out. */
  async function publish(post: PostView): Promise<void> {
    const asked = await room.ask(post);
    for (const { by } of only(asked.variants).approval.path) {
      if (by === 'head-of-requesting-service') await room.say(head.desk, asked, by);
      if (by === 'social-media-manager') await room.say((await manager()).desk, asked, by);
    }
    await room.say(room.publisher.desk, asked, 'publisher');
    await tested.drain();
  }
  let hired: Colleague | null = null;
  async function manager(): Promise<Colleague> {
    hired ??= await room.hire({ role: 'social-media-manager', powers: ['see', 'draft', 'approve', 'publish'] });
    return hired;
  }
  const parts = { room, governor, clerk, head, stranger, officeId };
  return { ...parts, read, ask, send, sign, signed, change, take, publish, manager };
}

async function join({ body }: Newsroom, person: { id: string }, officeId: string): Promise<void> {
  await tested.administer('update person set office_id = $3 where body_id = $1 and person_id = $2', [
    body.id,
    person.id,
    officeId,
  ]);
}

function writtenOf(request: RequestView) {
  const { version, subject, what, audience, wantedBy, sources, originatingBody, originatingGround, asker } = request;
  const { outsideTerritory, publicInterest } = request;
  return {
    ...{ version, subject, what, audience, wantedBy, sources, originatingBody, originatingGround },
    ...{ asker, outsideTerritory, publicInterest },
  };
}

const dutiesOf = async ({ desk }: Colleague, { id }: Pick<RequestView, 'id'>) =>
  (await desk.ok('readDuties')).duties.filter(({ to }) => to === `/redazione/richieste/${id}`).map(({ code }) => code);

describe('an office asks', () => {
  test('by who works there, with no power on any account; its head signs; it waits for the newsroom', async () => {
    const { ask, send, clerk, head, room, sign } = await openOffice();
    const wantedBy = inSeconds(72 * HOUR);
    const request = await ask({ audience: 'Chi nuota', wantedBy, sources: 'Determina n. 12' });
    assert.deepEqual([request.state, request.office?.name, request.signature], ['draft', 'Sport', null]);
    assert.deepEqual(await dutiesOf(head, request), [], 'a draft is in the drawer of who writes it');
    const sent = await send(request);
    assert.equal(sent.state, 'to-sign');
    assert.deepEqual(await dutiesOf(head, request), ['sign-request']);
    assert.equal(only((await head.desk.ok('listRequests', { query: { list: 'to-sign' } })).rows).id, request.id);
    const done = await sign(sent);
    assert.deepEqual([done.state, done.signature?.person.id], ['signed', head.id]);
    assert.deepEqual(await dutiesOf(head, request), []);
    assert.deepEqual(await dutiesOf(room.editor, request), ['take-request']);
    assert.equal(
      only((await room.editor.desk.ok('listRequests', { query: { list: 'newsroom' } })).rows).id,
      request.id,
    );
    assert.equal(only((await clerk.desk.ok('listRequests', { query: { list: 'mine' } })).rows).id, request.id);
    const { offices } = await clerk.desk.ok('readRequestDesk');
    assert.deepEqual(
      offices.map(({ name, asks, signs }) => [name, asks, signs]),
      [['Sport', true, false]],
    );
  });

  test('and nobody of another office asks for it, sees its drafts or signs', async () => {
    const { ask, send, stranger, room, officeId, clerk } = await openOffice();
    const body = { subject: 'Riapre la piscina', what: WHAT, officeId };
    await stranger.desk.refused('askPublication', 403, { body });
    const request = await ask();
    const params = { requestId: request.id };
    await stranger.desk.refused('readRequest', 404, { params });
    await room.editor.desk.refused('readRequest', 404, { params });
    const sent = await send(request);
    await stranger.desk.refused('signRequest', 404, { params, body: { seal: sent.seal } });
    for (const desk of [room.editor.desk, room.publisher.desk, clerk.desk]) {
      const refused = await desk.refused('signRequest', 403, { params, body: { seal: sent.seal } });
      assert.match(refused.detailIt ?? '', /il responsabile dell’ufficio/);
    }
    assert.deepEqual((await stranger.desk.ok('listRequests', { query: { list: 'all' } })).rows, []);
  });

  test('a volunteer who helps in the office does not ask in its name', async () => {
    const { room, officeId } = await openOffice();
    const volunteer = await room.hire({ powers: [], kind: 'volunteer' });
    await join(room, volunteer, officeId);
    await volunteer.desk.refused('askPublication', 403, { body: { subject: 'Gara', what: WHAT, officeId } });
  });

  test('the head may ask and sign; what they do not sign goes back to who wrote it, with the reason', async () => {
    const { ask, head, clerk, send } = await openOffice();
    const own = await ask({}, head.desk);
    const sent = await head.desk.ok('sendRequest', { params: { requestId: own.id } });
    const signed = await head.desk.ok('signRequest', { params: { requestId: own.id }, body: { seal: sent.seal } });
    assert.equal(signed.state, 'signed');
    const other = await send(await ask());
    const params = { requestId: other.id };
    await head.desk.ok('returnRequest', { params, body: { reason: 'Manca l’orario.' } });
    assert.deepEqual(await dutiesOf(clerk, other), ['request-returned']);
    const back = await clerk.desk.ok('readRequest', { params });
    assert.deepEqual([back.state, back.outcome], ['draft', 'Manca l’orario.']);
  });

  test('whoever wrote over somebody else’s change is told, and nothing is lost', async () => {
    const { ask, change, clerk } = await openOffice();
    const request = await ask();
    await change(request, { what: 'Martedì riapre la piscina.' });
    const stale = { params: { requestId: request.id }, body: writtenOf(request) };
    await clerk.desk.refused('changeRequest', 409, stale);
  });
});

describe('the signature is of this very content', () => {
  test('whoever saw an older form does not sign the new one', async () => {
    const { ask, send, change, head } = await openOffice();
    const sent = await send(await ask());
    await change(sent, { what: 'Martedì riapre la piscina.' });
    const stale = { params: { requestId: sent.id }, body: { seal: sent.seal } };
    const refused = await head.desk.refused('signRequest', 409, stale);
    assert.match(refused.detailIt ?? '', /è cambiata dopo che l’hai letta/);
  });

  const changes: [what: string, change: object][] = [
    ['of what is asked', { what: 'Martedì riapre la piscina.' }],
    ['of the day', { wantedBy: '2031-01-01T09:00:00Z' }],
    ['of the sources', { sources: 'Determina n. 13' }],
  ];
  for (const [what, content] of changes) {
    test(`a change ${what} asks for another signature`, async () => {
      const { signed, change, head } = await openOffice();
      const changed = await change(await signed(), content);
      assert.deepEqual([changed.state, changed.signature], ['to-sign', null]);
      assert.deepEqual(await dutiesOf(head, changed), ['sign-request']);
    });
  }

  test('so does an image, and what is said of its rights', async () => {
    const { signed, clerk, sign, read } = await openOffice();
    const request = await signed();
    const { fileId } = await clerk.desk.ok('addRequestFile', adding(request));
    const unsigned = await read(request.id);
    assert.deepEqual([unsigned.state, unsigned.signature], ['to-sign', null]);
    assert.match(unsigned.may.sign.because.it, /Firma per la correttezza il responsabile/);
    const facts = {
      rights: 'Foto dell’ente',
      alt: 'La vasca',
      people: 'nobody' as const,
      release: null,
      legalBasis: null,
    };
    const params = { requestId: request.id, requestFileId: fileId };
    await clerk.desk.ok('changeRequestFile', { params, body: facts });
    await sign(await read(request.id));
    const again = await clerk.desk.ok('changeRequestFile', { params, body: { ...facts, rights: 'Foto di altri' } });
    assert.deepEqual([again.state, again.signature], ['to-sign', null]);
    const given = await clerk.desk.ok('readRequestFile', { params });
    assert.equal(given.mediaType.split(';')[0], 'image/png');
  });

  test('an image whose rights nobody states is not sent to be signed', async () => {
    const { ask, clerk } = await openOffice();
    const request = await ask();
    await clerk.desk.ok('addRequestFile', adding(request));
    const refused = await clerk.desk.refused('sendRequest', 409, { params: { requestId: request.id } });
    assert.match(refused.detailIt ?? '', /con quale diritto/);
  });

  test('writing the same again changes nothing that was signed', async () => {
    const { signed, change } = await openOffice();
    const same = await change(await signed(), {});
    assert.equal(same.state, 'signed');
  });
});

describe('in place of the head', () => {
  test('whoever an act names signs while it is in force, and the record cites it', async () => {
    const { room, ask, send, governor, stranger, officeId, sign } = await openOffice();
    const actId = await room.body.addAct('77');
    const body = { officeId, personId: stranger.id, actId, from: inSeconds(-HOUR), to: inSeconds(48 * HOUR) };
    await stranger.desk.refused('nameReplacement', 403, { body });
    await governor.desk.ok('nameReplacement', { body });
    const sent = await send(await ask());
    assert.deepEqual(
      sent.signers.map(({ act }) => act !== null),
      [false, true],
    );
    assert.deepEqual(await dutiesOf(stranger, sent), ['sign-request']);
    const signed = await sign(sent, stranger.desk);
    assert.equal(signed.signature?.person.id, stranger.id);
    const [deed] = await tested.administer<{ content: string }>(
      `select content from audit_record where body_id = $1 and event = 'request.signed'`,
      [room.body.id],
    );
    assert.match(deed?.content ?? '', /n\. 77/);
  });

  test('not before its day, not after it, not once the act is revoked, not once it is ended', async () => {
    const { room, ask, send, governor, officeId } = await openOffice();
    const sent = await send(await ask());
    const params = { requestId: sent.id };
    const name = async (days: { from: string; to: string | null }, number: string) => {
      const person = await room.hire({ powers: [] });
      const actId = await room.body.addAct(number);
      const { id } = await governor.desk.ok('nameReplacement', {
        body: { officeId, personId: person.id, actId, ...days },
      });
      return { id, actId, person };
    };
    const refused = ({ person }: { person: Colleague }) =>
      person.desk.refused('signRequest', 404, { params, body: { seal: sent.seal } });
    await refused(await name({ from: inSeconds(HOUR), to: null }, '81'));
    await refused(await name({ from: inSeconds(-2 * HOUR), to: inSeconds(-HOUR) }, '82'));
    const revoked = await name({ from: inSeconds(-HOUR), to: null }, '83');
    const by = { actor: { kind: 'administrator' as const }, at: tested.clock.now() };
    const revoking = await room.body.addAct('84');
    await room.body.inBody((tx) => revokeAct(tx, revoked.actId, revoking, by));
    await refused(revoked);
    const ended = await name({ from: inSeconds(-HOUR), to: null }, '85');
    await governor.desk.ok('endReplacement', { params: { replacementId: ended.id } });
    await refused(ended);
    await governor.desk.refused('endReplacement', 404, { params: { replacementId: ended.id } });
  });

  test('the draft of an act gives nobody the head’s place', async () => {
    const { room, governor, stranger, officeId } = await openOffice();
    const actId = await room.body.addDraft('Sostituzione');
    const body = { officeId, personId: stranger.id, actId, from: inSeconds(0) };
    await governor.desk.refused('nameReplacement', 403, { body });
  });
});

for (const pack of ['cassino', 'novi-di-modena', 'pero', 'cascina']) {
  describe(`under the policy of ${pack}`, () => {
    test(`${pack}: the newsroom takes the request, the post carries what was asked, and once out the office is told`, async () => {
      const { signed, take, publish, room, read, clerk, head } = await openOffice(pack);
      const request = await signed({ sources: 'Albo: https://albo.comune.example/12.' });
      const post = await take(request);
      assert.deepEqual(
        [post.text, post.requestId, post.officialSource],
        [WHAT, request.id, 'https://albo.comune.example/12'],
      );
      assert.deepEqual(post.request, { subject: 'Riapre la piscina', signed: true });
      assert.deepEqual([(await read(request.id)).state, await dutiesOf(clerk, request)], ['taken', []]);
      await publish(post);
      assert.deepEqual(await postsOn(tested, room.body.account), [WHAT]);
      const out = await read(request.id);
      assert.deepEqual([out.state, out.news, only(out.posts).stage], ['published', true, 'out']);
      assert.deepEqual(
        out.steps.map(({ event }) => event),
        ['begun', 'sent', 'signed', 'taken', 'published'],
      );
      assert.deepEqual(
        [await dutiesOf(clerk, request), await dutiesOf(head, request)],
        [['request-news'], ['request-news']],
      );
      await clerk.desk.ok('seeRequestNews', { params: { requestId: request.id } });
      assert.deepEqual([await dutiesOf(clerk, request), await dutiesOf(head, request)], [[], []]);
    });
  });
}

describe('a second post for a request', () => {
  test('begins as the first did, with what was asked and its images, once the request is in hand', async () => {
    const { ask, send, sign, clerk, room, read } = await openOffice();
    const request = await ask({ sources: 'Albo: https://albo.comune.example/12.', publicInterest: 'Riguarda tutti.' });
    const params = { requestId: request.id };
    const { fileId } = await clerk.desk.ok('addRequestFile', adding(request));
    const facts = { rights: 'Foto dell’ente', alt: 'La vasca', people: 'nobody' as const };
    await clerk.desk.ok('changeRequestFile', {
      params: { ...params, requestFileId: fileId },
      body: { ...facts, release: null, legalBasis: null },
    });
    await send(request);
    await sign(await read(request.id));
    const body = { workingTitle: 'Piscina, due', requestId: request.id };
    const refused = await room.editor.desk.refused('createPost', 403, { body });
    assert.match(refused.detailIt ?? '', /prendila in carico/);
    const { postId } = await room.editor.desk.ok('takeRequest', { params });
    const first = await room.read(postId);
    const second = await room.read((await room.editor.desk.ok('createPost', { body })).id);
    for (const post of [first, second]) {
      assert.deepEqual(
        [post.text, post.officeId, post.officialSource, post.publicInterest],
        [WHAT, request.office?.id, 'https://albo.comune.example/12', 'Riguarda tutti.'],
      );
      const { alt, rights, people } = only(post.media);
      assert.deepEqual({ alt, rights, people }, facts);
    }
    assert.notEqual(only(first.media).fileId, only(second.media).fileId, 'each may be changed without the other');
    const own = await room.editor.desk.ok('createPost', { body: { ...body, text: 'Altre parole.' } });
    assert.equal((await room.read(own.id)).text, 'Altre parole.');
  });
});

describe('at Pero', () => {
  test('PER-I.1: a request that its head has not signed is not taken in hand', async () => {
    const { ask, send, room } = await openOffice('pero');
    const sent = await send(await ask());
    const refused = await room.editor.desk.refused('takeRequest', 409, { params: { requestId: sent.id } });
    assert.deepEqual(refused.cites, ['PER-I.1']);
    assert.deepEqual((await room.editor.desk.ok('listRequests', { query: { list: 'newsroom' } })).rows, []);
  });

  test('PER-I.1: the post of a request that changed after the signature is not approved until it is signed again', async () => {
    const { signed, take, change, sign, read, room, publish } = await openOffice('pero');
    const request = await signed();
    const post = await take(request);
    await change(request, { what: 'Martedì riapre la piscina.' });
    const params = { postId: post.id };
    const refused = await room.editor.desk.refused('askApproval', 403, { params });
    assert.ok(refused.cites?.includes('PER-I.1'), `${refused.cites}`);
    assert.match(refused.detailIt ?? '', /non è firmata così com’è/);
    assert.equal((await room.read(post.id)).request?.signed, false);
    await sign(await read(request.id));
    await publish(await room.read(post.id));
    assert.deepEqual(await postsOn(tested, room.body.account), [WHAT]);
  });

  test('PER-I.1: what was approved does not leave if the office changes its request before the hour', async () => {
    const { signed, take, change, room, head } = await openOffice('pero');
    const request = await signed();
    const post = await room.ask(await take(request, { variants: [{ plannedAt: inSeconds(HOUR) }] }));
    await room.say(head.desk, post, 'head-of-requesting-service');
    await room.say(room.publisher.desk, post, 'publisher');
    await tested.drain();
    assert.equal((await room.delivery(post)).state, 'planned');
    await change(request, { what: 'Martedì riapre la piscina.' });
    await tested.wait(HOUR);
    assert.deepEqual(await postsOn(tested, room.body.account), []);
  });

  test('the signature on the request is not the approval of the post: the head agrees to each, to its own content', async () => {
    const { signed, take, room } = await openOffice('pero');
    const post = await room.ask(await take(await signed()));
    assert.deepEqual(
      only(post.variants).approval.path.map(({ by, state }) => `${by} ${state}`),
      ['head-of-requesting-service to-do', 'publisher to-do'],
    );
  });

  test('PER-C.1: what is another body’s initiative says whose, on a ground of the policy', async () => {
    const { signed, take, room } = await openOffice('pero');
    const of = { originatingBody: 'Azienda partecipata', originatingGround: 'of-a-subsidiary' };
    const post = await take(await signed(of));
    assert.deepEqual([post.thirdParty?.source, post.thirdParty?.ground], ['Azienda partecipata', 'of-a-subsidiary']);
    await room.ask(post);
    const other = await take(await signed({ originatingBody: 'Un privato', originatingGround: null }));
    const refused = await room.editor.desk.refused('askApproval', 403, { params: { postId: other.id } });
    assert.ok(refused.cites?.includes('PER-C.1'), `${refused.cites}`);
  });
});

test('where the policy does not demand the signature, the newsroom may take what still waits for it', async () => {
  const { ask, send, take, publish, room } = await openOffice('cassino');
  const post = await take(await send(await ask()));
  assert.equal(post.request?.signed, false);
  await publish(post);
  assert.deepEqual(await postsOn(tested, room.body.account), [WHAT]);
});

describe('the request follows the post', () => {
  test('to its correction: changed, signed again and taken, it begins the correction of what is out', async () => {
    const { signed, take, publish, change, sign, read, room, clerk } = await openOffice('pero');
    const request = await signed();
    const post = await take(request);
    await publish(post);
    const NEW = 'Martedì, e non lunedì, riapre la piscina.';
    await change(request, { what: NEW });
    await sign(await read(request.id));
    const correction = await take(request, { text: NEW });
    assert.deepEqual([correction.corrects, correction.requestId], [post.id, request.id]);
    await publish(correction);
    const done = await read(request.id);
    assert.deepEqual([done.state, done.posts.length, done.steps.at(-1)?.event], ['published', 2, 'corrected']);
    assert.deepEqual(await dutiesOf(clerk, request), ['request-news']);
    assert.ok((await postsOn(tested, room.body.account)).includes(NEW));
  });

  test('to its withdrawal from the network', async () => {
    const { signed, take, publish, read, room, clerk } = await openOffice();
    const request = await signed();
    const post = await take(request);
    await publish(post);
    await clerk.desk.ok('seeRequestNews', { params: { requestId: request.id } });
    const params = { variantId: only(post.variants).id };
    await room.publisher.desk.ok('withdrawDelivery', { params, body: { reason: 'Sbagliato.', note: 'Ritirato.' } });
    await tested.drain();
    const gone = await read(request.id);
    assert.deepEqual([gone.state, gone.news, gone.steps.at(-1)?.event], ['unpublished', true, 'unpublished']);
  });

  test('taken again before its post is out, it leads to the same post', async () => {
    const { signed, take, change, sign, read } = await openOffice();
    const request = await signed();
    const post = await take(request);
    await change(request, { what: 'Martedì riapre la piscina.' });
    await sign(await read(request.id));
    assert.equal((await take(request)).id, post.id);
  });

  test('withdrawn by the office, its post does not leave, under whatever policy', async () => {
    const { signed, take, room, clerk } = await openOffice();
    const request = await signed();
    const post = await take(request, { variants: [{ plannedAt: inSeconds(HOUR) }] });
    await room.approve(post);
    const params = { requestId: request.id };
    const withdrawn = await clerk.desk.ok('withdrawRequest', { params, body: { reason: 'L’evento è annullato.' } });
    assert.equal(withdrawn.state, 'withdrawn');
    await tested.wait(HOUR);
    assert.deepEqual(await postsOn(tested, room.body.account), []);
    await room.editor.desk.refused('askApproval', 403, { params: { postId: post.id } });
  });

  test('once out it is not withdrawn by the office: a correction is asked, or the newsroom withdraws the post', async () => {
    const { signed, take, publish, clerk } = await openOffice();
    const request = await signed();
    await publish(await take(request));
    const params = { requestId: request.id };
    await clerk.desk.refused('withdrawRequest', 409, { params, body: { reason: 'Sbagliato.' } });
  });

  test('with its images, their rights and what can be recognised', async () => {
    const { ask, send, sign, take, clerk, read } = await openOffice();
    const request = await ask();
    const params = { requestId: request.id };
    const bytes = Buffer.from(PNG, 'base64');
    const { fileId } = await clerk.desk.ok('addRequestFile', { params, body: { name: 'vasca.png', bytes } });
    const facts = {
      rights: 'Foto dell’ente',
      alt: 'La vasca',
      people: 'adults' as const,
      release: 'Del 3 marzo',
      legalBasis: null,
    };
    await clerk.desk.ok('changeRequestFile', { params: { ...params, requestFileId: fileId }, body: facts });
    const post = await take(await sign(await send(await read(request.id))));
    const { alt, rights, people, release, fileId: carried } = only(post.media);
    assert.deepEqual(
      { alt, rights, people, release },
      { alt: 'La vasca', rights: 'Foto dell’ente', people: 'adults', release: 'Del 3 marzo' },
    );
    assert.notEqual(carried, fileId, 'each may go without the other');
  });

  test('a post for a request is begun only by taking it in hand', async () => {
    const { signed, room } = await openOffice();
    const body = { workingTitle: 'Piscina', requestId: (await signed()).id };
    await room.editor.desk.refused('createPost', 403, { body });
  });
});

describe('the newsroom does not publish', () => {
  test('by whoever may publish or approve, with the reason, of which the office is told', async () => {
    const { signed, room, clerk, head, read } = await openOffice();
    const request = await signed();
    const refusing = { params: { requestId: request.id }, body: { reason: 'È già uscito ieri.' } };
    await room.editor.desk.refused('refuseRequest', 403, refusing);
    await head.desk.refused('refuseRequest', 403, refusing);
    await room.publisher.desk.ok('refuseRequest', refusing);
    const refused = await read(request.id);
    assert.deepEqual([refused.state, refused.outcome, refused.news], ['refused', 'È già uscito ieri.', true]);
    assert.deepEqual(await dutiesOf(clerk, request), ['request-news']);
  });

  test('while its post is still being written: that is discarded first', async () => {
    const { signed, take, room } = await openOffice();
    const request = await signed();
    const post = await take(request);
    const refusing = { params: { requestId: request.id }, body: { reason: 'Non serve più.' } };
    const refused = await room.publisher.desk.refused('refuseRequest', 409, refusing);
    assert.match(refused.detailIt ?? '', /Scartalo/);
    await room.editor.desk.ok('discardPost', { params: { postId: post.id } });
    await room.publisher.desk.ok('refuseRequest', refusing);
  });
});

describe('somebody asks from outside', () => {
  const external = {
    officeId: null,
    asker: ASKER,
    outsideTerritory: true,
    subject: 'Sagra',
    what: 'Sabato c’è la sagra.',
  };

  test('NOV-5.7: the social media manager decides, saying why it is of public interest, and nobody else does', async () => {
    const { ask, room, manager, publish, take } = await openOffice('novi-di-modena');
    const request = await ask(external, room.editor.desk);
    assert.deepEqual(
      [request.state, request.decider],
      ['to-decide', { role: 'social-media-manager', clause: 'NOV-5.7' }],
    );
    const params = { requestId: request.id };
    await room.editor.desk.refused('takeRequest', 409, { params });
    const body = { publicInterest: 'Porta gente anche da noi.' };
    const refused = await room.publisher.desk.refused('acceptRequest', 403, { params, body });
    assert.deepEqual(refused.cites, ['NOV-5.7']);
    const boss = await manager();
    assert.deepEqual(await dutiesOf(boss, request), ['decide-request']);
    await boss.desk.refused('acceptRequest', 400, { params, body: { publicInterest: ' ' } });
    const accepted = await boss.desk.ok('acceptRequest', { params, body });
    assert.deepEqual([accepted.state, accepted.decision?.person.id], ['accepted', boss.id]);
    const post = await take(accepted);
    assert.deepEqual([post.publicInterest, post.thirdParty?.source], ['Porta gente anche da noi.', ASKER.name]);
    const third = post.thirdParty && {
      ...post.thirdParty,
      ground: 'public-interest',
      verification: { outcome: 'verified' as const, how: 'Sul loro sito.' },
    };
    await publish(await room.change(post, { thirdParty: third, text: `${post.text} Fonte: ${ASKER.name}.` }));
    assert.equal((await postsOn(tested, room.body.account)).length, 1);
  });

  test('NOV-5.7: a role without an act decides nothing', async () => {
    const { ask, room } = await openOffice('novi-di-modena');
    const request = await ask(external, room.editor.desk);
    const nobody = await room.hire({ role: 'social-media-manager', powers: ['see', 'draft'] });
    const params = { requestId: request.id };
    await nobody.desk.refused('acceptRequest', 403, { params, body: { publicInterest: 'Sì.' } });
    await nobody.desk.refused('refuseRequest', 403, { params, body: { reason: 'No.' } });
  });

  test('NOV-5.7: the outcome is on record, and the words for whoever asked are ready to be sent', async () => {
    const { ask, room, manager } = await openOffice('novi-di-modena');
    const request = await ask(external, room.editor.desk);
    const params = { requestId: request.id };
    const boss = await manager();
    await room.editor.desk.refused('tellAsker', 409, { params, body: { text: 'Ciao.' } });
    const refused = await boss.desk.ok('refuseRequest', { params, body: { reason: 'È pubblicità.' } });
    assert.equal(refused.state, 'refused');
    assert.match(
      refused.communication?.text ?? '',
      /Pro loco di Prova[\s\S]*«Sagra»[\s\S]*NOV-5\.7[\s\S]*È pubblicità\./,
    );
    assert.deepEqual(await dutiesOf(room.editor, request), ['tell-asker']);
    const text = 'Gentile Pro loco, non la pubblichiamo.';
    const told = await room.editor.desk.ok('tellAsker', { params, body: { text } });
    assert.equal(told.communication?.text, text);
    assert.ok(told.communication?.at);
    assert.deepEqual(await dutiesOf(room.editor, request), []);
    const [deed] = await tested.administer<{ content: string }>(
      `select content from audit_record where body_id = $1 and event = 'request.refused'`,
      [room.body.id],
    );
    assert.match(deed?.content ?? '', /NOV-5\.7/);
    assert.ok(!deed?.content.includes('pubblicità'), 'ids and hashes only');
  });

  test('a change of what was accepted is decided on again', async () => {
    const { ask, room, manager, change } = await openOffice('novi-di-modena');
    const request = await ask(external, room.editor.desk);
    const params = { requestId: request.id };
    await (await manager()).desk.ok('acceptRequest', { params, body: { publicInterest: 'Sì.' } });
    const changed = await change(request, { what: 'Domenica c’è la sagra.' }, room.editor.desk);
    assert.deepEqual([changed.state, changed.decision, changed.communication], ['to-decide', null, null]);
  });

  test('where no clause names who decides, whoever may publish does', async () => {
    const { ask, room } = await openOffice('cassino');
    const request = await ask(external, room.editor.desk);
    assert.deepEqual(request.decider, { role: null, clause: null });
    const params = { requestId: request.id };
    await room.editor.desk.refused('acceptRequest', 403, { params, body: { publicInterest: 'Sì.' } });
    await room.publisher.desk.ok('acceptRequest', { params, body: { publicInterest: 'Sì.' } });
  });

  test('it is entered and seen by the newsroom alone', async () => {
    const { ask, room, clerk } = await openOffice();
    await clerk.desk.refused('askPublication', 403, { body: external });
    const request = await ask(external, room.editor.desk);
    await clerk.desk.refused('readRequest', 404, { params: { requestId: request.id } });
    await room.editor.desk.refused('askPublication', 400, { body: { ...external, asker: null } });
  });
});

test('a day that is near is a duty for whoever writes, while the post is not out', async () => {
  const { signed, take, room } = await openOffice();
  const request = await signed({ wantedBy: inSeconds(72 * HOUR) });
  await take(request);
  assert.deepEqual(await dutiesOf(room.editor, request), []);
  await tested.wait(30 * HOUR);
  assert.deepEqual(await dutiesOf(room.editor, request), ['request-near']);
});

test('lists go on from where they stopped: what is open by its day, the soonest first, then what is settled', async () => {
  const { ask, clerk } = await openOffice();
  const inDays = (days: number) => inSeconds(days * 24 * HOUR);
  const withdrawn = await ask({ subject: 'Ritirata', wantedBy: inDays(1) });
  for (const [subject, wantedBy] of [
    ['Senza giorno', null],
    ['Fra nove giorni', inDays(9)],
    ['Senza giorno, dopo', null],
    ['Fra due giorni', inDays(2)],
  ] as const) {
    await ask({ subject, wantedBy });
    await tested.wait(60);
  }
  const params = { requestId: withdrawn.id };
  await clerk.desk.ok('withdrawRequest', { params, body: { reason: 'Non serve più.' } });
  const pageAfter = (cursor: string) =>
    clerk.desk.ok('listRequests', { query: { list: 'mine', limit: 1, ...(cursor === '' ? {} : { cursor }) } });
  const listed: string[] = [];
  let cursor: string | null = '';
  for (let pages = 0; cursor !== null; pages++) {
    assert.ok(pages < 5, 'a page a request');
    const page: Awaited<ReturnType<typeof pageAfter>> = await pageAfter(cursor);
    listed.push(...page.rows.map(({ subject }) => subject));
    cursor = page.cursor;
  }
  const expected = ['Fra due giorni', 'Fra nove giorni', 'Senza giorno, dopo', 'Senza giorno', 'Ritirata'];
  assert.deepEqual(listed, expected);
  await clerk.desk.refused('listRequests', 400, { query: { cursor: 'altrove' } });
});
