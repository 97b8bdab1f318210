// SPDX-License-Identifier: EUPL-1.2
// Whoever administers the server has the database and the server's own keys. That must not open an envelope.
import assert from 'node:assert/strict';
import { createHash, hkdfSync, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { armor, Decrypter } from 'age-encryption';
import { readSecretKey } from '../../foundation/config/secrets.ts';
import { createTestApp } from '../../testing/test-app.ts';
import { handInKey, lockBy, newTestKey, sealTo, sharesOf } from '../../testing/test-custody.ts';

const tested = await createTestApp({ after });
const SECRET = 'Ponte-Mulino-1927-pagina-del-comune';
const PASSPHRASE = 'quattro sassi nel fosso di notte';
const WORK = 6;

type Stolen = { dump: string; files: string };

/** A mayor with a key under a passphrase, an envelope, and three shares of which two open. */
async function furnish() {
  const body = await tested.addBody();
  const manager = await tested.signIn(body);
  const people = [];
  for (const role of ['mayor', 'secretary', 'deputy', 'editor']) {
    const person = await body.addPerson({ role, powers: ['see'] });
    const [desk, key] = [await tested.signIn(body, person), await newTestKey()];
    const keyId = await handInKey(desk, key);
    // Locked with far less work than the server accepts: the thief may try many passphrases in little time.
    await tested.administer(
      "update custody_key set protection = 'passphrase', locked_identity = $2 where key_id = $1",
      [keyId, await lockBy(`${PASSPHRASE} ${role}`, key.identity, WORK)],
    );
    people.push({ person, desk, key, keyId });
  }
  const [mayor, ...holders] = people;
  assert.ok(mayor);
  const from = tested.clock.now().toISOString();
  await manager.ok('appointCustodyHolder', { body: { personId: mayor.person.id, actId: body.actId, from } });
  const emergency = await newTestKey();
  const parts = await sharesOf(emergency.identity, 3, 2);
  const shares = await Promise.all(
    holders.map(async ({ person, key, keyId }, place) => ({
      personId: person.id,
      keyId,
      ciphertext: await sealTo(parts[place] ?? '', key.recipient),
    })),
  );
  const { id: emergencyKeyId } = await mayor.desk.ok('makeEmergencyShares', {
    body: { recipient: emergency.recipient, threshold: 2, shares },
  });
  const ciphertext = await sealTo(SECRET, mayor.key.recipient, emergency.recipient);
  const envelope = { accountId: body.account.id, name: 'Pagina', ciphertext, keyIds: [mayor.keyId], emergencyKeyId };
  await manager.ok('createEnvelope', { body: envelope });
  return { mayor, parts, identities: [...people.map(({ key }) => key.identity), emergency.identity] };
}

/** Every row of every table as text, and every file of the data folder that holds keys or settings. */
async function steal(dataFolder: string): Promise<Stolen> {
  const tables = await tested.administer<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ('public', 'practice', 'graphile_worker') and c.relkind = 'r'`,
  );
  const rows: string[] = [];
  for (const { name } of tables) {
    rows.push(
      ...(await tested.administer<{ row: string }>(`select t::text as row from ${name} t`)).map(({ row }) => row),
    );
  }
  const files = await Promise.all((await readdir(dataFolder)).map((file) => readFile(join(dataFolder, file), 'utf8')));
  return { dump: rows.join('\n'), files: files.join('\n') };
}

/** Everything in what was stolen that could be a key or a passphrase, and what can be made from the keys. */
function candidates({ dump, files }: Stolen): string[] {
  const words = (text: string) =>
    text.split(/[\s"',:{}()[\]]+/).filter((word) => word.length >= 6 && word.length <= 200);
  const derived = words(files).flatMap((word) => {
    const bytes = Buffer.from(word, 'base64');
    const hash = createHash('sha256').update(bytes).digest();
    const stretched = Buffer.from(hkdfSync('sha256', bytes, '', 'custody', 32));
    return [bytes, hash, stretched].flatMap((one) => [
      one.toString('hex'),
      one.toString('base64'),
      one.toString('latin1'),
    ]);
  });
  const identities = `${dump}\n${files}`.match(/AGE-SECRET-KEY-(PQ-)?1[02-9AC-HJ-NP-Z]+/gi) ?? [];
  return [...new Set([...identities, ...words(files), ...derived])];
}

const sealedIn = ({ dump }: Stolen) =>
  [...dump.matchAll(/-----BEGIN AGE ENCRYPTED FILE-----[\s\S]*?-----END AGE ENCRYPTED FILE-----/g)].map(([text]) =>
    text.replaceAll('\\n', '\n'),
  );

/** What a thief gets out: every sealed text, with every candidate as an identity and as a passphrase, over and over. */
async function plunder(stolen: Stolen, known: readonly string[]): Promise<string[]> {
  const loot = new Set<string>();
  const identities = new Set(known.filter((one) => /^AGE-SECRET-KEY-/i.test(one)).map((one) => one.toUpperCase()));
  const passphrases = known.filter((one) => !/^AGE-SECRET-KEY-/i.test(one));
  for (let found = -1; found !== loot.size; ) {
    found = loot.size;
    for (const text of sealedIn(stolen)) {
      const opened = await tryAll(text, [...identities], passphrases);
      if (opened === null) continue;
      loot.add(opened);
      // A key that was locked opens more.
      if (opened.startsWith('AGE-SECRET-KEY-')) identities.add(opened);
    }
  }
  return [...loot];
}

async function tryAll(text: string, identities: string[], passphrases: readonly string[]): Promise<string | null> {
  const file = armor.decode(text);
  const decrypter = new Decrypter();
  let scrypt = false;
  decrypter.addIdentity({
    unwrapFileKey: (stanzas: { args: string[] }[]) => {
      scrypt = stanzas.some(({ args }) => args[0] === 'scrypt');
      return null;
    },
  });
  for (const identity of identities) decrypter.addIdentity(identity);
  const opened = await decrypter.decrypt(file, 'text').catch(() => null);
  if (opened !== null || !scrypt) return opened;
  for (const passphrase of passphrases) {
    const guesser = new Decrypter();
    guesser.addPassphrase(passphrase);
    const guessed = await guesser.decrypt(file, 'text').catch(() => null);
    if (guessed !== null) return guessed;
  }
  return null;
}

test('a dump of the database together with the server’s keys opens no envelope; the passphrase does', async (t) => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'arengo-plunder-'));
  t.after(() => rm(dataFolder, { recursive: true }));
  await readSecretKey({ dataFolder, secretKeyFile: null });
  await writeFile(join(dataFolder, 'demo-password'), `prova-${randomBytes(6).toString('base64url')}\n`);
  const { mayor, identities, parts } = await furnish();
  const stolen = await steal(dataFolder);

  // One envelope, three shares, four locked keys: all are in the thief's hands.
  assert.equal(sealedIn(stolen).length, 8);
  const everything = `${stolen.dump}\n${stolen.files}`;
  for (const secret of [SECRET, PASSPHRASE, ...identities, ...parts]) {
    for (const form of [secret, Buffer.from(secret).toString('base64'), Buffer.from(secret).toString('hex')]) {
      assert.ok(!everything.toLowerCase().includes(form.toLowerCase()), 'nothing is kept in the clear');
    }
  }
  const keys = candidates(stolen);
  assert.ok(keys.length >= 10, 'there is something to try');
  assert.deepEqual(await plunder(stolen, keys), []);

  // The same thief, once told the mayor's passphrase: this test can fail.
  const loot = await plunder(stolen, [`${PASSPHRASE} mayor`]);
  assert.ok(loot.includes(mayor.key.identity));
  assert.ok(loot.includes(SECRET));
  // Nor does one share: two holders have to speak.
  const one = await plunder(stolen, [`${PASSPHRASE} secretary`]);
  assert.ok(one.includes(parts[0] ?? '') && !one.includes(SECRET));
});
