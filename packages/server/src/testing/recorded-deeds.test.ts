// SPDX-License-Identifier: EUPL-1.2
// Every route with an audit event leaves that record when it succeeds, and no other; one without leaves none.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { type Route, type RouteName, routes } from '@arengo/contract';
import { EVERY_ROUTE, EXAMPLES, exampleOf, type Scene, setScene } from './scene.ts';
import { createTestApp, type TestBody } from './test-app.ts';

const tested = await createTestApp({ after });

const recordsOf = (body: TestBody) =>
  tested.administer<{ record_id: string; event: string; actor_id: string | null }>(
    'select record_id, event, actor_id from audit_record where body_id = $1 order by record_id',
    [body.id],
  );

// A scene is long to set, and most deeds do not stand in each other's way: the next one tries where the last one was done. Only
// what fails there is tried again in a scene of its own, where it has to succeed.
let shared: Promise<Scene> | null = null;

describe('a success of', () => {
  for (const name of EVERY_ROUTE) {
    const { audit }: Route = routes[name];
    test(`${name} leaves ${audit ?? 'no record'}`, async () => {
      if (shared) {
        try {
          return await assertRecorded(name, await shared);
        } catch {
          // What was done before may have taken away what this needs.
        }
      }
      shared = setScene(tested);
      return assertRecorded(name, await shared);
    });
  }
});

async function assertRecorded(name: RouteName, scene: Scene): Promise<void> {
  const { audit }: Route = routes[name];
  const example = EXAMPLES[name];
  const first = await example.before?.(scene, tested);
  const before = await recordsOf(scene.body);
  const input = exampleOf(name, scene);
  const desk = example.as === 'approver' ? scene.approver : scene.desk;
  const answer = await desk.send(name, first ? { ...input, body: { ...input.body, ...first } } : input);
  assert.ok(answer.status < 300, `${name}: ${answer.status} ${answer.text}`);
  if (example.inNewBody) return assertRecordedElsewhere(audit, scene.body, before.length);
  const left = (await recordsOf(scene.body)).filter(
    ({ record_id }) => !before.some((one) => one.record_id === record_id),
  );
  assert.deepEqual(
    left.map(({ event }) => event),
    audit === null ? [] : [audit],
  );
  for (const record of left) assert.ok(record.actor_id, 'it says who');
}

/** The body at hand is untouched; the newest one has a record of the event, by a person. */
async function assertRecordedElsewhere(audit: string | null, body: TestBody, before: number): Promise<void> {
  assert.equal((await recordsOf(body)).length, before);
  const [found] = await tested.administer<{ actor_id: string | null; slug: string }>(
    `select r.actor_id, b.slug from audit_record r join body b using (body_id)
     where event = $1 order by record_id desc limit 1`,
    [audit],
  );
  assert.ok(found?.actor_id && found.slug !== body.slug, 'the new body’s record says who');
}
