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
