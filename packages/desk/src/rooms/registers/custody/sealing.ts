// SPDX-License-Identifier: EUPL-1.2
// Keys and envelopes, made and opened in this browser alone: nothing here is sent anywhere. The libraries are fetched when
// first needed. https://github.com/C2SP/C2SP/blob/main/age.md

/** As much work as it takes to try one passphrase: about a second. The server refuses less. */
const SCRYPT_WORK = 18;
const IDENTITY = /AGE-SECRET-KEY-PQ-1[02-9AC-HJ-NP-Z]{58}/;

export type KeyPair = { identity: string; recipient: string };
export type LockedKey = {
  recipient: string;
  protection: 'passphrase' | 'passkey' | 'paper';
  lockedIdentity: string | null;
};

/** What went wrong with a key, by a name that the screen has words for. */
export class KeyError extends Error {
  readonly code: 'wrong-passphrase' | 'wrong-sheet' | 'no-passkey' | 'replaced' | 'does-not-open' | 'wrong-shares';
  constructor(code: KeyError['code']) {
    super(code);
    this.name = 'KeyError';
    this.code = code;
  }
}

const age = () => import('age-encryption');
const shamir = () => import('shamir-secret-sharing');

/** A hybrid key: X25519 with ML-KEM-768. */
export async function newKeyPair(): Promise<KeyPair> {
  const { generateHybridIdentity, identityToRecipient } = await age();
  const identity = await generateHybridIdentity();
  return { identity, recipient: await identityToRecipient(identity) };
}

/** Sealed to each recipient; any of them opens it. */
export async function seal(text: string, recipients: readonly string[]): Promise<string> {
  const { armor, Encrypter } = await age();
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  return armor.encode(await encrypter.encrypt(text));
}

/** @throws KeyError when the key does not open it. */
export async function open(text: string, identity: string): Promise<string> {
  const { armor, Decrypter } = await age();
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  try {
    return await decrypter.decrypt(armor.decode(text), 'text');
  } catch {
    throw new KeyError('does-not-open');
  }
}

/** `work` is the base-2 logarithm of scrypt's cost. */
export async function lockByPassphrase(identity: string, passphrase: string, work = SCRYPT_WORK): Promise<string> {
  const { armor, Encrypter } = await age();
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase.normalize('NFC'));
  encrypter.setScryptWorkFactor(work);
  await breathe();
  return armor.encode(await encrypter.encrypt(identity));
}

/** Makes a passkey on this device (or with a security key) and locks with it. @throws KeyError where it cannot. */
export async function lockByPasskey(identity: string, name: string): Promise<string> {
  const { armor, Encrypter, webauthn } = await age();
  try {
    const passkey = await webauthn.createCredential({ keyName: name, rpId: location.hostname });
    const encrypter = new Encrypter();
    encrypter.addRecipient(new webauthn.WebAuthnRecipient({ identity: passkey }));
    return armor.encode(await encrypter.encrypt(identity));
  } catch {
    throw new KeyError('no-passkey');
  }
}

export function passkeysHere(): boolean {
  return window.isSecureContext && 'PublicKeyCredential' in window;
}

/**
 * The identity of a key: by the passphrase, by the passkey, or read from the printed sheet, which may stand in for both. It is
 * held against the public half, so that a key that was replaced on the server shows itself.
 * @throws KeyError
 */
export async function unlock(key: LockedKey, words: string): Promise<string> {
  const sheet = identityIn(words);
  const identity = sheet ?? (await unlockKept(key, words));
  const { identityToRecipient } = await age();
  if ((await identityToRecipient(identity)) === key.recipient) return identity;
  throw new KeyError(sheet ? 'wrong-sheet' : 'replaced');
}

/** The identity written on a sheet, whatever spaces were typed; null when there is none. */
export function identityIn(text: string): string | null {
  return text.toUpperCase().replaceAll(/\s+/g, '').match(IDENTITY)?.[0] ?? null;
}

async function unlockKept(key: LockedKey, words: string): Promise<string> {
  if (key.lockedIdentity === null) throw new KeyError('wrong-sheet');
  const { armor, Decrypter, webauthn } = await age();
  const decrypter = new Decrypter();
  const passkey = key.protection === 'passkey';
  if (passkey) decrypter.addIdentity(new webauthn.WebAuthnIdentity({ rpId: location.hostname }));
  else decrypter.addPassphrase(words.normalize('NFC'));
  await breathe();
  try {
    return await decrypter.decrypt(armor.decode(key.lockedIdentity), 'text');
  } catch {
    throw new KeyError(passkey ? 'no-passkey' : 'wrong-passphrase');
  }
}

/** The identity in parts, of which any `threshold` give it back. */
export async function splitIdentity(identity: string, parts: number, threshold: number): Promise<string[]> {
  const { split } = await shamir();
  const shares = await split(new TextEncoder().encode(identity), parts, threshold);
  return shares.map((share) => btoa(String.fromCharCode(...share)));
}

/** @throws KeyError when the parts are not of this key, or too few. */
export async function joinIdentity(parts: readonly string[], recipient: string): Promise<string> {
  const [{ combine }, { identityToRecipient }] = [await shamir(), await age()];
  try {
    const bytes = parts.map((part) => Uint8Array.from(atob(part), (letter) => letter.charCodeAt(0)));
    const identity = new TextDecoder().decode(await combine(bytes));
    if ((await identityToRecipient(identity)) === recipient) return identity;
  } catch {
    // Parts that do not fit give bytes that are no key.
  }
  throw new KeyError('wrong-shares');
}

/** The first 20 hex digits of the public half's SHA-256, in groups to be read aloud. */
export async function fingerprint(recipient: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(recipient)));
  const hex = Array.from(digest.slice(0, 10), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return (hex.toUpperCase().match(/.{4}/g) ?? []).join(' ');
}

/** Lets the screen say that it is busy: what follows keeps the browser occupied for a second. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 30));
}
