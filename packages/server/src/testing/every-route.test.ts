// SPDX-License-Identifier: EUPL-1.2
// What holds for every route of the contract: who gets in, whose data they reach, and what bad input does.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { PERMISSIONS, type Route, type RouteName, routes } from '@arengo/contract';
import { POWERS } from '../features/authority/index.ts';
import { digestOf, EVERY_ROUTE, EXAMPLES, exampleOf, type Scene, setScene } from './scene.ts';
import { createTestApp, type TestClient } from './test-app.ts';
import { type Answer, problemIn } from './test-client.ts';

const tested = await createTestApp({ after });
let scene: Scene;
/** Everything in another body; and somebody of this one whom no act gives anything. */
let other: Scene;
let powerless: TestClient;
let untouched: Record<string, string>;
before(async () => {
  scene = await setScene(tested);
  other = await setScene(tested);
  powerless = await tested.signIn(scene.body, await scene.body.addPerson({ powers: [] }));
  untouched = await digestOf(tested, scene.body);
});

const routeOf = (name: RouteName): Route => routes[name];
const writes = EVERY_ROUTE.filter((name) => routeOf(name).method !== 'GET');

async function assertUntouched(): Promise<void> {
  assert.deepEqual(await digestOf(tested, scene.body), untouched, 'something was written');
}

/** A refusal in problem+json, in both languages; the client has already refused a 5xx. */
function assertRefused(answer: Answer, what: string, statuses: number[] = []): void {
  assert.ok(answer.status >= 400, `${what}: ${answer.status} ${answer.text}`);
  problemIn(answer);
  if (statuses.length > 0) assert.ok(statuses.includes(answer.status), `${what}: ${answer.status} ${answer.text}`);
}

test('every route has an example, and every example a route', () => {
  assert.deepEqual(Object.keys(EXAMPLES).toSorted(), EVERY_ROUTE.toSorted());
});

describe('without a session', () => {
  for (const name of EVERY_ROUTE) {
    if (routes[name].permission === 'public') continue;
    test(`${name} is refused`, async () => {
      assertRefused(await tested.stranger().send(name, exampleOf(name, scene)), name, [401]);
    });
  }
  test('nothing was written', assertUntouched);
});

describe('without the power', () => {
  for (const name of EVERY_ROUTE) {
    const { permission } = routes[name];
    if (permission === 'public' || permission === 'signed-in') continue;
    test(`${name} is refused to who has no power at all`, async () => {
      assertRefused(await powerless.send(name, exampleOf(name, scene)), name, [403]);
    });
  }
  for (const permission of PERMISSIONS) {
    const power = POWERS.find((one) => one === permission);
    const asked = EVERY_ROUTE.filter((name) => routes[name].permission === permission);
    if (!power || asked.length === 0) continue;
    test(`${asked.join(', ')}: refused to who has every power but ${power}`, async () => {
      const body = other.body;
      const person = await body.addPerson({ powers: POWERS.filter((one) => one !== power) });
      const desk = await tested.signIn(body, person);
      for (const name of asked) assertRefused(await desk.send(name, exampleOf(name, other)), name, [403]);
    });
  }
  test('nothing was written', assertUntouched);
});

describe('with the ids of another body', () => {
  const secrets = () => [...Object.values(scene.ids), scene.refusedMeasureId, scene.body.moderator.email];
  for (const name of EVERY_ROUTE) {
    if (name === 'signIn' || name === 'listBodies') continue;
    test(`${name} ${routes[name].path.includes(':') ? 'finds nothing' : 'shows nothing'}`, async () => {
      const desk = EXAMPLES[name].as === 'approver' ? other.approver : other.desk;
      // Signing out would end the session of the tests that follow.
      const caller = name === 'signOut' ? await tested.signIn(other.body) : desk;
      const answer = await caller.send(name, exampleOf(name, scene));
      if (routes[name].path.includes(':')) assertRefused(answer, name, [404]);
      const shown = name === 'takeDecisions' ? answer.text.replaceAll(scene.ids.caseId ?? '', '') : answer.text;
      for (const secret of secrets()) assert.ok(!shown.includes(secret), `${name} shows ${secret}`);
    });
  }
  test('nothing was written', assertUntouched);
});

describe('from a page of another site', () => {
  const foreign: Record<string, string>[] = [
    { origin: 'https://malevolo.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site', origin: 'http://localhost' },
  ];
  for (const name of writes) {
    test(`${name} is refused`, async () => {
      for (const headers of foreign) {
        assertRefused(await scene.desk.send(name, exampleOf(name, scene), { headers }), JSON.stringify(headers), [403]);
      }
    });
  }
  test('nothing was written', assertUntouched);
});

/** The example with one leaf replaced, for each that is a text, or a number in whose place comes none. */
function spoiled(value: unknown, put: (text: string) => unknown): unknown[] {
  if (typeof value === 'string') return [put(value)];
  if (typeof value === 'number') return [put(String(value))].filter((bad) => typeof bad !== 'number');
  if (Array.isArray(value)) {
    return value.flatMap((one, at) => spoiled(one, put).map((bad) => value.with(at, bad)));
  }
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, one]) => spoiled(one, put).map((bad) => ({ ...value, [key]: bad })));
}

const DEEP = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
const MALFORMED: Record<string, { payload: string; statuses: number[] }> = {
  'half a JSON': { payload: '{"locale": ', statuses: [400] },
  'text that is not JSON': { payload: 'ciao', statuses: [400] },
  'a list': { payload: '[]', statuses: [400] },
  'a number': { payload: '42', statuses: [400] },
  'a text': { payload: '"x"', statuses: [400] },
  __proto__: { payload: '{"__proto__": {"permission": "public"}}', statuses: [400] },
  'a constructor': { payload: '{"constructor": {"prototype": {"x": 1}}}', statuses: [400] },
  'two megabytes': { payload: `{"x": "${'x'.repeat(2 * 1024 * 1024)}"}`, statuses: [413] },
  'a nest of lists': { payload: `{"x": ${DEEP}}`, statuses: [400, 413] },
};

describe('with a body that is', () => {
  for (const name of writes.filter((one) => routeOf(one).body)) {
    test(`malformed, ${name} is refused`, async () => {
      for (const [what, { payload, statuses }] of Object.entries(MALFORMED)) {
        const { params } = exampleOf(name, scene);
        assertRefused(await scene.desk.send(name, { params }, { payload }), `${name}, ${what}`, statuses);
      }
      assertRefused(await scene.desk.send(name, { params: exampleOf(name, scene).params }), `${name}, nothing`, [400]);
    });
    test(`spoiled in one place, ${name} is refused`, async () => {
      const { params, body } = exampleOf(name, scene);
      const bads = [
        ...spoiled(body, (text) => `${text}\0`),
        ...spoiled(body, () => ({ $ne: null })),
        ...spoiled(body, () => 7),
        ...spoiled(body, () => 'x'.repeat(200_000)),
      ];
      assert.ok(bads.length > 0);
      for (const bad of bads) {
        const what = `${name}, ${JSON.stringify(bad).slice(0, 200)}`;
        assertRefused(await scene.desk.send(name, { params, body: bad }), what);
      }
    });
  }
  test('another media type, it is refused', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      const raw = { payload: 'locale=en', headers: { 'content-type': type } };
      assertRefused(await scene.desk.send('setPreferences', {}, raw), type, [400, 415]);
    }
  });
  test('nothing was written', assertUntouched);
});

describe('with an address or a query that is no such thing', () => {
  const BAD_IDS = ['x', '%00', '%', '..%2F..%2Fetc', `'%20or%201=1`, 'x'.repeat(300), 'ff'.repeat(16), '%F0%9F%92%A9'];
  for (const name of EVERY_ROUTE.filter((one) => routes[one].path.includes(':'))) {
    test(`${name} is refused`, async () => {
      for (const bad of BAD_IDS) {
        const url = routes[name].path.replaceAll(/:\w+/g, bad);
        const { body } = exampleOf(name, scene);
        assertRefused(await scene.desk.send(name, { body }, { url }), url, [400, 404, 414]);
      }
    });
  }
  const unknown = '00000000-0000-7000-8000-000000000000';
  for (const name of EVERY_ROUTE.filter((one) => routes[one].path.includes(':'))) {
    test(`${name} of an id that nobody has is not found`, async () => {
      const desk = EXAMPLES[name].as === 'approver' ? scene.approver : scene.desk;
      const url = routes[name].path.replaceAll(/:\w+/g, unknown);
      assertRefused(await desk.send(name, { body: exampleOf(name, scene).body }, { url }), name, [404]);
    });
  }
  for (const name of EVERY_ROUTE.filter((one) => routeOf(one).query)) {
    test(`${name} with a query that is spoiled never fails`, async () => {
      const fields = Object.keys((routeOf(name).query as unknown as { shape: object }).shape);
      for (const field of fields) {
        for (const bad of [
          '\0',
          'x\0y',
          'x'.repeat(5000),
          '-1',
          '1e999',
          '\ud800',
          '[]',
          '{"$ne":1}',
          "'; --",
          'NaN',
        ]) {
          const query = { ...exampleOf(name, scene).query, [field]: bad };
          const answer = await scene.desk.send(name, { query });
          if (answer.status >= 400) problemIn(answer);
          if (bad.includes('\0')) assertRefused(answer, `${name}, ${field} with NUL`, [400]);
        }
      }
    });
  }
  test('nothing was written', assertUntouched);
});
