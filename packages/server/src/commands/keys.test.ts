// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createCipheriv, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { openAccount } from '../features/accounts/index.ts';
import { registerAct } from '../features/acts/index.ts';
import { addBody } from '../features/people/index.ts';
import { readSecretKey, readSecretKeyLines } from '../foundation/config/secrets.ts';
import type { KeyRing } from '../foundation/sealing/key-ring.ts';
import { createSealer, sealedUnder } from '../foundation/sealing/sealer.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { SEALED_COLUMNS } from './data/sealed-columns.ts';
import { commandFile, runCommand } from './run-command.fixture.ts';

const AT = new Date('2026-03-10T09:00:00Z');
const BY = { actor: { kind: 'administrator' as const }, at: AT };

type Place = { tested: TestDatabase; env: NodeJS.ProcessEnv; ring: KeyRing; file: string };

/** An installation with bodies that have accounts, whose tokens are sealed under the key of the first run. */
async function install(t: TestContext, bodies: number, accounts: number): Promise<Place> {
  const tested = await createTestDatabase(t);
  const dataFolder = await mkdtemp(join(tmpdir(), 'arengo-keys-'));
  t.after(() => rm(dataFolder, { recursive: true }));
  const ring = await readSecretKey({ dataFolder, secretKeyFile: null });
  const sealer = createSealer(ring);
  for (let number = 0; number < bodies; number += 1) {
    const plan = { slug: `comune-${number}`, name: `Comune ${number}` };
    const bodyId = await tested.database.acrossBodies((tx) => addBody(tx, plan, AT));
    await tested.database.inBody(bodyId, async (tx) => {
      const act = {
        kind: 'decree',
        organ: 'mayor',
        number: '1',
        date: '2026-01-01',
        subject: 'Prova',
        inForceFrom: AT,
      };
      const actId = await registerAct(tx, act, BY);
      for (let one = 0; one < accounts; one += 1) {
        await openAccount(
          tx,
          sealer,
          {
            network: 'practice',
            remoteId: `${one}`,
            handle: `pagina-${one}`,
            name: `Pagina ${one}`,
            origin: 'https://rete.example',
            url: null,
            credentials: { token: `gettone-${number}-${one}` },
            webhookSecret: null,
            actId,
          },
          BY,
        );
      }
    });
  }
  const env = { DATABASE_URL: tested.url, ARENGO_DATA_FOLDER: dataFolder };
  return { tested, env, ring, file: join(dataFolder, 'secret-key') };
}

const statusOf = async ({ env }: Place) => {
  const { out } = await runCommand(['keys', 'status'], { env });
  const lines = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { key: string; state: string; values: number });
  return Object.fromEntries(lines.map(({ state, values }) => [state, values]));
};

async function withAdministrator<T>({ tested }: Place, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(tested.administrator);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Every token, opened with the keys of the file as they are now. */
async function tokensOf(place: Place): Promise<string[]> {
  const sealer = createSealer(place.ring);
  const { rows } = await withAdministrator(place, (client) =>
    client.query<{ body_id: string; account_id: string; credentials: Buffer }>(
      'select body_id, account_id, credentials from account order by body_id, account_id',
    ),
  );
  return rows.map(({ body_id: bodyId, account_id: accountId, credentials }) =>
    sealer.open(credentials, `account/${bodyId}/${accountId}/credentials`),
  );
}

describe('keys rotate', () => {
  test('seals every secret under a new key, and the old one is retired only when nothing uses it', async (t) => {
    const place = await install(t, 2, 60);
    const [first] = readSecretKeyLines(place.file);
    const before = await tokensOf(place);
    assert.deepEqual(await statusOf(place), { current: 120 });
    const { code, out, err } = await runCommand(['keys', 'rotate'], { env: place.env });
    assert.equal(code, 0, err);
    assert.equal(JSON.parse(out).sealed, 120);
    assert.deepEqual(await statusOf(place), { current: 120, previous: 0 });
    assert.notEqual(place.ring.current().id, first?.key.id);
    assert.deepEqual(await tokensOf(place), before);

    const retired = await runCommand(['keys', 'retire'], { env: place.env });
    assert.equal(retired.code, 0, retired.err);
    assert.deepEqual(JSON.parse(retired.out).retired, [first?.key.id]);
    assert.deepEqual(
      readSecretKeyLines(place.file).map(({ state }) => state),
      ['current'],
    );
    assert.deepEqual(await tokensOf(place), before);
  });

  test('killed in the middle, nothing is lost; called again, it finishes under the same key', async (t) => {
    const place = await install(t, 2, 60);
    const before = await tokensOf(place);
    // Somebody has a row of the second body in hand: the command waits there, half done.
    const holder = new pg.Client(place.tested.administrator);
    await holder.connect();
    await holder.query('begin');
    await holder.query(
      "select from account where body_id = (select body_id from body where slug = 'comune-1') for update",
    );
    const child = spawn(process.execPath, [commandFile, 'keys', 'rotate'], { env: place.env, stdio: 'ignore' });
    while ((await statusOf(place)).current !== 60) {
      assert.equal(child.exitCode, null, 'it waits for the second body');
      await setTimeout(50);
    }
    child.kill('SIGKILL');
    await once(child, 'close');
    await holder.end();
    assert.deepEqual(await statusOf(place), { current: 60, previous: 60 });
    assert.deepEqual(await tokensOf(place), before);
    const refused = await runCommand(['keys', 'retire'], { env: place.env });
    assert.equal(refused.code, 1);
    assert.match(refused.err, /60 secrets are still under a key of before/);

    const half = place.ring.current().id;
    const { code, err } = await runCommand(['keys', 'rotate'], { env: place.env });
    assert.equal(code, 0, err);
    assert.equal(place.ring.current().id, half);
    assert.deepEqual(await statusOf(place), { current: 120, previous: 0 });
    assert.deepEqual(await tokensOf(place), before);
  });
});

describe('the file of keys', () => {
  test('of the first form is taken up, with the values sealed then', async (t) => {
    const place = await install(t, 1, 3);
    const bytes = place.ring.current().bytes;
    assert.equal(await readFile(place.file, 'utf8'), `${bytes.toString('base64')}\n`);
    const before = await tokensOf(place);
    await withAdministrator(place, async (client) => {
      const { rows } = await client.query('select body_id, account_id, credentials from account');
      for (const row of rows) {
        const where = `account/${row.body_id}/${row.account_id}/credentials`;
        const nonce = randomBytes(12);
        const cipher = createCipheriv('aes-256-gcm', bytes, nonce).setAAD(Buffer.from(where));
        const body = Buffer.concat([cipher.update(createSealer(bytes).open(row.credentials, where)), cipher.final()]);
        const sealed = Buffer.concat([nonce, cipher.getAuthTag(), body]);
        assert.equal(sealedUnder(sealed), null);
        await client.query('update account set credentials = $2 where account_id = $1', [row.account_id, sealed]);
      }
    });
    assert.deepEqual(await statusOf(place), { current: 0, 'first-form': 3 });
    assert.deepEqual(await tokensOf(place), before);
    assert.equal((await runCommand(['keys', 'rotate'], { env: place.env })).code, 0);
    assert.deepEqual(await statusOf(place), { current: 3, previous: 0 });
    assert.deepEqual(await tokensOf(place), before);
  });

  test('may hold a key that is prepared: known before it is used', async (t) => {
    const place = await install(t, 1, 1);
    const { out } = await runCommand(['keys', 'rotate', '--prepare'], { env: place.env });
    const { key } = JSON.parse(out) as { key: string };
    assert.notEqual(place.ring.current().id, key);
    assert.ok(place.ring.find(key));
    assert.equal((await runCommand(['keys', 'rotate'], { env: place.env })).code, 0);
    assert.equal(place.ring.current().id, key);
  });

  test('that lacks a key is told of: what nothing opens is named, and left as it is', async (t) => {
    const place = await install(t, 1, 2);
    await writeFile(place.file, `${randomBytes(32).toString('base64')}\n`);
    const status = await runCommand(['keys', 'status'], { env: place.env });
    assert.equal(status.code, 1);
    assert.match(status.out, /"state":"missing","values":2/);
    const { code, err } = await runCommand(['keys', 'rotate'], { env: place.env });
    assert.equal(code, 1);
    assert.equal(err.match(/no key of the file opens it/g)?.length, 2);
  });
});

describe('the columns that are sealed', () => {
  // Bytes that are no secret, or that nobody can turn back: hashes, public keys, files.
  const NO_SECRETS = /[._](sha256|hash|digest|previous|bytes|public_key|file|docx|pdf)$/;

  test('are all known to keys rotate: a column of bytes is one of them, or is no secret by its name', async (t) => {
    const tested = await createTestDatabase(t);
    const client = new pg.Client(tested.administrator);
    await client.connect();
    const { rows } = await client.query<{ name: string }>(
      `select c.relname || '.' || a.attname as name from pg_attribute a join pg_class c on c.oid = a.attrelid
       where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
         and a.atttypid = 'bytea'::regtype and not a.attisdropped order by 1`,
    );
    await client.end();
    const sealed = rows.map(({ name }) => name).filter((name) => !NO_SECRETS.test(name));
    assert.deepEqual(sealed, SEALED_COLUMNS.map(({ table, column }) => `${table}.${column}`).toSorted());
  });
});
