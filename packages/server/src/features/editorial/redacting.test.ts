// SPDX-License-Identifier: EUPL-1.2
// Data found in a post goes out of it with one deed, on record, and never into the record.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { only, openNewsroom, postsOn } from '../../testing/newsroom.ts';
import { openNewsroomAt } from '../../testing/newsroom-at.ts';
import { createTestApp } from '../../testing/test-app.ts';

const tested = await createTestApp({ after });
const SAID = 'Il signor Carlo Neri è stato condannato per furto. Chi ha visto chiami il 333 1234567.';

const recordOf = async (bodyId: string, event: string): Promise<{ cites: string[]; data: Record<string, unknown> }> => {
  const [row] = await tested.administer<{ content: string }>(
    'select content from audit_record where body_id = $1 and event = $2 order by record_id desc limit 1',
    [bodyId, event],
  );
  return JSON.parse(row?.content ?? '{}');
};

describe('at Cassino', () => {
  test('sensitive and judicial data are obscured before they are published, and that is on record', async () => {
    const room = await openNewsroom(tested);
    const post = await room.write({ text: SAID });
    const params = { postId: post.id };
    const problem = await room.editor.desk.refused('askApproval', 403, { params });
    assert.deepEqual(problem.cites, ['CAS-4.15', 'CAS-4.16']);
    assert.match(problem.detailIt ?? '', /dato particolare o giudiziario.*Oscura/);
    const proposed = post.remarks.find(({ clause }) => clause === 'CAS-4.16');
    assert.equal(proposed?.replacement, '[dato omesso]');
    const body = { version: post.version, words: null };
    const redacted = await room.editor.desk.ok('redactPost', { params, body });
    assert.equal(redacted.text, 'Il [dato omesso] per furto. Chi ha visto chiami il 333 1234567.');
    const { cites, data } = await recordOf(room.body.id, 'post.redacted');
    assert.deepEqual(cites, ['CAS-4.15', 'CAS-4.16']);
    assert.deepEqual([data.omitted, data.checks], [1, ['special-data', 'special-data-redaction']]);
    assert.doesNotMatch(JSON.stringify(data), /Neri/);
    await room.approve(redacted);
    assert.deepEqual(await postsOn(tested, room.body.account), [redacted.text]);
  });

  test('what is no such data is said to be none, with the reason, and the approver sees it', async () => {
    const room = await openNewsroom(tested);
    const text = 'Il signor Carlo Neri, arrestato nel dramma di domenica in teatro, è un personaggio.';
    const post = await room.write({ text });
    const quotes = post.remarks.flatMap(({ check, span }) =>
      span ? [{ check, quote: text.slice(...span), reason: 'È il personaggio di una commedia.' }] : [],
    );
    const [first] = quotes;
    assert.ok(first);
    const dismissed = await room.change(post, { dismissed: [first] });
    assert.equal((await room.ask(dismissed)).dismissed[0]?.reason, 'È il personaggio di una commedia.');
    const other = await room.change(dismissed, {
      text: text.replace('teatro', 'tribunale').replace('arrestato', 'condannato'),
    });
    await room.editor.desk.refused('askApproval', 403, { params: { postId: other.id } });
  });
});

describe('at Pero', () => {
  test('each kind of data has its own words, in the post and in its variants, and only what is asked for goes', async () => {
    const room = await openNewsroomAt(tested, 'pero');
    const post = await room.write({
      ...room.also,
      text: 'Scrivi ad ada.rossi@posta.example o chiama il 333 1234567.',
      variants: [{ text: 'Chiama il 333 1234567.' }],
    });
    const params = { postId: post.id };
    const first = await room.editor.desk.ok('redactPost', {
      params,
      body: { version: post.version, words: ['333 1234567'] },
    });
    assert.equal(first.text, 'Scrivi ad ada.rossi@posta.example o chiama il [telefono omesso].');
    assert.equal(only(first.variants).text, 'Chiama il [telefono omesso].');
    const second = await room.editor.desk.ok('redactPost', { params, body: { version: first.version } });
    assert.equal(second.text, 'Scrivi ad [indirizzo e-mail omesso] o chiama il [telefono omesso].');
    await room.editor.desk.refused('redactPost', 409, { params, body: { version: second.version } });
    await room.editor.desk.refused('redactPost', 409, { params, body: { version: first.version } });
  });
});

test('to redact voids the agreements, as any change does', async () => {
  const room = await openNewsroom(tested, { pack: 'cascina' });
  const text = 'Chiama Ada al 333 1234567.';
  const stated = { 'personal-data': 'Ada lo ha chiesto: è il numero della sua bottega.' };
  const plannedAt = new Date(tested.clock.now().getTime() + 3_600_000).toISOString();
  const post = await room.approve(await room.write({ text, stated, variants: [{ plannedAt }] }));
  assert.equal(only(post.variants).approval.state, 'approved');
  const unstated = await room.change(post, { stated: {} });
  const body = { version: unstated.version };
  const redacted = await room.editor.desk.ok('redactPost', { params: { postId: post.id }, body });
  assert.equal(only(redacted.variants).approval.state, 'not-asked');
  await tested.drain();
  assert.equal((await room.delivery(post)).heldBecause, 'void');
});

test('who may not write there redacts nothing', async () => {
  const room = await openNewsroom(tested);
  const post = await room.write({ text: SAID });
  const body = { version: post.version };
  await room.publisher.desk.refused('redactPost', 403, { params: { postId: post.id }, body });
});

test('redacting by hand is counted on record too', async () => {
  const room = await openNewsroom(tested);
  const post = await room.write({ text: SAID });
  await room.change(post, { text: 'Il [dato omesso] per furto.' });
  assert.equal((await recordOf(room.body.id, 'post.changed')).data.omitted, 1);
});
