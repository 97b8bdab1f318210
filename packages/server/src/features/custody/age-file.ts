// SPDX-License-Identifier: EUPL-1.2
// What the server can tell of text that it cannot open: that it is a whole file of age, and what kinds of keys open it.
// https://github.com/C2SP/C2SP/blob/main/age.md
import { armor, Decrypter, Encrypter, type Stanza } from 'age-encryption';
import { InvalidInputError } from '../../foundation/errors.ts';

const HYBRID = 'mlkem768x25519';
const PASSPHRASE = 'scrypt';
const PASSKEY = 'age-encryption.org/fido2prf';
/** As much work as the age tool itself asks for; less would make guessing a passphrase cheaper. */
const LEAST_WORK = 18;
const MOST_WORK = 22;

/** Throws InvalidInputError unless the text is sealed to exactly this many hybrid keys and to nothing else. */
export async function requireSealedTo(text: string, keys: number, pointer: string): Promise<void> {
  const stanzas = await stanzasOf(text, pointer);
  if (stanzas.length === keys && stanzas.every(({ args }) => args[0] === HYBRID)) return;
  throw notSealed(pointer, `must be sealed to exactly ${keys} hybrid keys`);
}

/** Throws InvalidInputError unless the identity is locked in the way that is said, and well enough. */
export async function requireLocked(
  text: string | null,
  protection: 'passphrase' | 'passkey' | 'paper',
  pointer: string,
): Promise<void> {
  if (protection === 'paper') {
    if (text === null) return;
    throw notSealed(pointer, 'must be null: only the printed sheet holds it');
  }
  const [only, ...others] = text === null ? [] : await stanzasOf(text, pointer);
  if (!only || others.length > 0) throw notSealed(pointer, 'must be locked once');
  if (protection === 'passkey' && only.args[0] === PASSKEY) return;
  const work = Number(only.args[2]);
  if (protection === 'passphrase' && only.args[0] === PASSPHRASE && work >= LEAST_WORK && work <= MOST_WORK) return;
  throw notSealed(pointer, `must be locked by ${protection}, with a work factor of ${LEAST_WORK} to ${MOST_WORK}`);
}

async function stanzasOf(text: string, pointer: string): Promise<Stanza[]> {
  let seen: Stanza[] = [];
  const decrypter = new Decrypter();
  decrypter.addIdentity({
    unwrapFileKey: (stanzas: Stanza[]) => {
      seen = stanzas;
      return null;
    },
  });
  try {
    await decrypter.decrypt(armor.decode(text));
  } catch {
    // No key of ours opens it: the header has been read by then, or there is none.
  }
  if (seen.length === 0) throw notSealed(pointer, 'is not a whole file of age');
  return seen;
}

function notSealed(pointer: string, detail: string): InvalidInputError {
  return new InvalidInputError(
    {
      it: 'Quello che è arrivato non è chiuso come deve essere, e non è stato conservato. Ricarica la pagina e riprova.',
      en: 'What arrived is not sealed as it must be, and was not kept. Load the page again and retry.',
    },
    { errors: [{ pointer, detail }] },
  );
}

/** Throws InvalidInputError unless envelopes can be sealed to it: its checksum holds. */
export function requireRecipient(recipient: string): void {
  try {
    new Encrypter().addRecipient(recipient);
  } catch {
    throw notSealed('/recipient', 'is not a whole recipient of age');
  }
}
