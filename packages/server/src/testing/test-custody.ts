// SPDX-License-Identifier: EUPL-1.2
// What a browser does with keys and envelopes, with the same libraries.
import { armor, Decrypter, Encrypter, generateHybridIdentity, identityToRecipient } from 'age-encryption';
import { combine, split } from 'shamir-secret-sharing';
import type { TestClient } from './test-client.ts';

export type TestKey = { identity: string; recipient: string };

export async function newTestKey(): Promise<TestKey> {
  const identity = await generateHybridIdentity();
  return { identity, recipient: await identityToRecipient(identity) };
}

/** Sealed to each recipient; any of them opens it. */
export async function sealTo(text: string, ...recipients: string[]): Promise<string> {
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  return armor.encode(await encrypter.encrypt(text));
}

export async function lockBy(passphrase: string, identity: string, work = 18): Promise<string> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(work);
  return armor.encode(await encrypter.encrypt(identity));
}

export async function openBy(identity: string, text: string): Promise<string> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return decrypter.decrypt(armor.decode(text), 'text');
}

export async function sharesOf(identity: string, count: number, threshold: number): Promise<string[]> {
  const shares = await split(new TextEncoder().encode(identity), count, threshold);
  return shares.map((share) => Buffer.from(share).toString('base64'));
}

export async function identityFrom(shares: readonly string[]): Promise<string> {
  const bytes = await combine(shares.map((share) => new Uint8Array(Buffer.from(share, 'base64'))));
  return new TextDecoder().decode(bytes);
}

/** Hands in a key whose other half is on paper only. Answers its id. */
export async function handInKey(desk: TestClient, { recipient }: TestKey): Promise<string> {
  return (await desk.ok('makeCustodyKey', { body: { recipient, protection: 'paper', lockedIdentity: null } })).id;
}
