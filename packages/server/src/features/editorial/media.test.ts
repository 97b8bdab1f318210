// SPDX-License-Identifier: EUPL-1.2
// Images and videos of a post, through the server.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import sharp from 'sharp';
import { type Newsroom, only, openNewsroom } from '../../testing/newsroom.ts';
import { createTestApp } from '../../testing/test-app.ts';
import { POSITIONS, telephoneFilm } from './mp4.fixture.ts';

const tested = await createTestApp({ after });
const FACTS = {
  alt: 'La vasca grande',
  rights: 'Foto dell’ente',
  people: 'nobody' as const,
  release: null,
  legalBasis: null,
  textInside: false,
};

const photograph = () =>
  sharp({ create: { width: 30, height: 20, channels: 3, background: '#2266aa' } })
    .withExif({ IFD0: { Model: 'Modello 1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();

async function add(room: Newsroom, postId: string, bytes: Buffer, name = 'foto.jpg') {
  return room.editor.desk.ok('addMedia', { params: { postId }, body: { name, bytes } });
}

/** Why the post can't be approved, by check. */
async function stopsOf(room: Newsroom, postId: string): Promise<string[]> {
  const { variants } = await room.read(postId);
  return only(variants)
    .remarks.filter(({ severity, media }) => severity !== 'advises' && media !== null)
    .map(({ check, clause, norm }) => `${check} ${clause ?? norm}`);
}

test('a photograph is kept as what it shows and nothing else, and only those who see the post see it', async () => {
  const room = await openNewsroom(tested);
  const { id: postId } = await room.write();
  const added = await add(room, postId, await photograph());
  assert.deepEqual([added.width, added.height, added.kind], [20, 30, 'image']);
  const params = { postId, fileId: added.fileId };
  const file = await room.editor.desk.ok('readMedia', { params });
  assert.equal(file.mediaType, 'image/jpeg');
  assert.ok(!Buffer.from(file.bytes).includes('Modello 1'));
  const stranger = await room.hire({ powers: [] });
  await stranger.desk.refused('readMedia', 404, { params });
});

test('what is no image is not kept, whatever its name', async () => {
  const room = await openNewsroom(tested);
  const { id: postId } = await room.write();
  const body = { name: 'foto.jpg', bytes: Buffer.from('<svg onload="alert(1)"/>') };
  await room.editor.desk.refused('addMedia', 400, { params: { postId }, body });
  const cut = { name: 'foto.jpg', bytes: (await photograph()).subarray(0, 300) };
  await room.editor.desk.refused('addMedia', 400, { params: { postId }, body: cut });
});

describe('before an image leaves', () => {
  test('it is described, whatever the policy says', async () => {
    const room = await openNewsroom(tested, { pack: 'cascina' });
    const { id: postId } = await room.write();
    const { fileId } = await add(room, postId, await photograph());
    assert.deepEqual(await stopsOf(room, postId), ['alt-text L. 4/2004']);
    await room.editor.desk.ok('changeMedia', { params: { postId, fileId }, body: FACTS });
    assert.deepEqual(await stopsOf(room, postId), []);
  });

  test('minors stop it until a legal basis is given; a release is none', async () => {
    const room = await openNewsroom(tested, { pack: 'cascina' });
    const { id: postId } = await room.write();
    const { fileId } = await add(room, postId, await photograph());
    const say = (change: object) =>
      room.editor.desk.ok('changeMedia', { params: { postId, fileId }, body: { ...FACTS, ...change } });
    await say({ people: 'minors', release: 'Firmata dai genitori' });
    assert.deepEqual(await stopsOf(room, postId), ['protected-people GDPR; D.Lgs. 196/2003, art. 2-ter']);
    await room.editor.desk.refused('askApproval', 403, { params: { postId } });
    await say({ people: 'minors', legalBasis: 'Art. 2-ter, comma 1-bis' });
    assert.deepEqual(await stopsOf(room, postId), []);
  });

  test('at Novi it is said whose it is and who can be recognised', async () => {
    const room = await openNewsroom(tested, { pack: 'novi-di-modena' });
    const { id: postId } = await room.write();
    const { fileId } = await add(room, postId, await photograph());
    const body = { ...FACTS, rights: null, people: 'adults' as const };
    await room.editor.desk.ok('changeMedia', { params: { postId, fileId }, body });
    assert.deepEqual(await stopsOf(room, postId), ['media-rights NOV-4.19.f', 'media-privacy NOV-4.19.f']);
  });

  test('at Cassino the releases of those portrayed are asked for', async () => {
    const room = await openNewsroom(tested);
    const { id: postId } = await room.write();
    const { fileId } = await add(room, postId, await photograph());
    await room.editor.desk.ok('changeMedia', { params: { postId, fileId }, body: { ...FACTS, people: 'adults' } });
    assert.deepEqual(await stopsOf(room, postId), ['media-release CAS-6.7']);
  });
});

test('a video loses its positions, and captions are asked for', async () => {
  const room = await openNewsroom(tested, { pack: 'cascina' });
  const { id: postId } = await room.write();
  const { fileId, kind } = await add(room, postId, telephoneFilm(), 'film.mp4');
  assert.equal(kind, 'video');
  const params = { postId, fileId };
  assert.ok(!Buffer.from((await room.editor.desk.ok('readMedia', { params })).bytes).includes(POSITIONS));
  assert.deepEqual(await stopsOf(room, postId), ['captions L. 4/2004']);
  const captions = { name: 'film.vtt', bytes: Buffer.from('WEBVTT\n\n00:00.000 --> 00:02.000\nLa piscina riapre.\n') };
  await room.editor.desk.ok('addCaptions', { params, body: captions });
  assert.deepEqual(await stopsOf(room, postId), []);
  const image = await add(room, postId, await photograph());
  await room.editor.desk.refused('addCaptions', 403, { params: { postId, fileId: image.fileId }, body: captions });
});

describe('once a post is agreed to', () => {
  const approved = async () => {
    const room = await openNewsroom(tested, { pack: 'cascina' });
    const post = await room.write({ offHoursReason: 'Va detto oggi.', variants: [{ plannedAt: inAnHour() }] });
    const image = await add(room, post.id, await photograph());
    const params = { postId: post.id, fileId: image.fileId };
    await room.editor.desk.ok('changeMedia', { params, body: FACTS });
    await room.approve(await room.read(post.id));
    const stateNow = async () => only((await room.read(post.id)).variants).approval.state;
    assert.equal(await stateNow(), 'approved');
    return { room, params, stateNow };
  };
  type Approved = Awaited<ReturnType<typeof approved>>;
  const inAnHour = () => new Date(tested.clock.now().getTime() + 3_600_000).toISOString();
  const voiding: [what: string, deed: (parts: Approved) => Promise<unknown>][] = [
    ['one more image', async ({ room, params }) => add(room, params.postId, await photograph())],
    ['an image taken away', ({ room, params }) => room.editor.desk.ok('removeMedia', { params })],
    [
      'another alternative text',
      ({ room, params }) => room.editor.desk.ok('changeMedia', { params, body: { ...FACTS, alt: 'La vasca piccola' } }),
    ],
  ];
  for (const [what, deed] of voiding) {
    test(`${what} makes the agreement void, and it does not leave`, async () => {
      const parts = await approved();
      await deed(parts);
      await tested.drain();
      assert.equal(await parts.stateNow(), 'not-asked');
      await tested.wait(7200);
      const { state, heldBecause } = await parts.room.delivery(await parts.room.read(parts.params.postId));
      assert.deepEqual([state, heldBecause], ['held', 'void']);
    });
  }

  test('what is noted of an image and nobody sees leaves the agreement as it is', async () => {
    const { room, params, stateNow } = await approved();
    await room.editor.desk.ok('changeMedia', { params, body: { ...FACTS, rights: 'Foto del museo, in licenza' } });
    assert.equal(await stateNow(), 'approved');
  });
});

test('a post says who last wrote on it and when; whoever adds an image has not written over anybody', async () => {
  const room = await openNewsroom(tested);
  const colleague = await room.hire({ powers: ['see', 'draft'] });
  const post = await room.write();
  await tested.wait(60);
  const changed = await room.change(post, { text: 'Martedì riapre la piscina.' }, colleague.desk);
  assert.deepEqual(changed.written, { by: { id: colleague.id, name: colleague.name }, at: changed.changedAt });
  await tested.wait(60);
  await add(room, post.id, await photograph());
  const now = await room.read(post.id);
  assert.deepEqual(now.written, changed.written);
  assert.notEqual(now.changedAt, changed.changedAt);
});

test('an image that is taken away leaves the variants that showed it, and another never takes its place unseen', async () => {
  const room = await openNewsroom(tested, { pack: 'cascina' });
  const post = await room.write();
  const [first, second] = [await add(room, post.id, await photograph()), await add(room, post.id, await photograph())];
  await room.change(await room.read(post.id), { variants: [{ media: [second.place] }] });
  await room.editor.desk.ok('removeMedia', { params: { postId: post.id, fileId: second.fileId } });
  const [variant] = (await room.read(post.id)).variants;
  assert.deepEqual(variant?.media, []);
  await add(room, post.id, await photograph());
  assert.deepEqual((await room.read(post.id)).variants[0]?.media, []);
  const kept = await tested.administer('select file_id from file where file_id = $1', [second.fileId]);
  assert.deepEqual(kept, []);
  await room.editor.desk.ok('readMedia', { params: { postId: post.id, fileId: first.fileId } });
});
