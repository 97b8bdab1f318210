// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { once } from 'node:events';
import http from 'node:http';
import { test } from 'node:test';
import { announceLive } from '../foundation/live/announce-live.ts';
import { createTestApp } from './test-app.ts';

test('the live route needs a session, and tells a screen of its own body', async (t) => {
  // Sessions end by the app's clock and streams by the machine's: here they agree.
  const tested = await createTestApp(t, { now: new Date() });
  const body = await tested.addBody();
  const other = await tested.addBody();
  const desk = await tested.signIn(body);
  const url = `${tested.app.home()}/api/v1/live`;
  const refused = await fetch(url);
  assert.equal(refused.status, 401);
  await refused.body?.cancel();

  const request = http.get(url, { headers: { cookie: desk.cookie ?? '' } });
  const [response] = (await once(request, 'response')) as [http.IncomingMessage];
  assert.match(String(response.headers['content-type']), /^text\/event-stream/);
  response.setEncoding('utf8');
  let said = '';
  response.on('data', (chunk: string) => {
    said += chunk;
  });
  while (!said.includes('event: case')) {
    await other.inBody((tx) => announceLive(tx, { kind: 'case', caseId: 'of-another' }));
    await body.inBody((tx) => announceLive(tx, { kind: 'case', caseId: 'mine' }));
  }
  assert.match(said, /^: listening/);
  assert.match(said, /event: case\ndata: \{"caseId":"mine"\}/);
  assert.doesNotMatch(said, /of-another/);
  request.destroy();
});

/** Opens a stream with a session; `said` grows as it speaks. */
async function listen(url: string, cookie: string) {
  const request = http.get(url, { headers: { cookie } });
  const [response] = (await once(request, 'response')) as [http.IncomingMessage];
  response.setEncoding('utf8');
  const ended = new Promise((resolve) => response.on('close', resolve));
  // A stream that the test itself closes breaks off.
  response.on('error', () => undefined);
  const heard = { said: '', ended, close: () => request.destroy() };
  response.on('data', (chunk: string) => {
    heard.said += chunk;
  });
  return heard;
}

test('a power that ends is told to an open screen, which hears of no case from then on; who leaves hears nothing', async (t) => {
  const tested = await createTestApp(t, { now: new Date() });
  const body = await tested.addBody();
  const until = new Date(tested.clock.now().getTime() + 60_000);
  const [person, witness] = [
    await body.addPerson({ powers: ['see'], to: until }),
    await body.addPerson({ powers: ['see'] }),
  ];
  const url = `${tested.app.home()}/api/v1/live`;
  const own = await listen(url, (await tested.signIn(body, person)).cookie ?? '');
  const other = await listen(url, (await tested.signIn(body, witness)).cookie ?? '');
  const tell = (caseId: string) => body.inBody((tx) => announceLive(tx, { kind: 'case', caseId }));
  while (!own.said.includes('before') || !other.said.includes('before')) await tell('before');
  tested.clock.advance(60_000);
  while (!own.said.includes('event: authority') || !other.said.includes('afterwards')) await tell('afterwards');
  assert.doesNotMatch(own.said, /afterwards/);
  await tested.administer('update person set left_at = $2 where person_id = $1', [witness.id, tested.clock.now()]);
  await body.inBody((tx) => announceLive(tx, { kind: 'authority' }));
  await other.ended;
  own.close();
  other.close();
});
