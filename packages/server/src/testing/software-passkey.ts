// SPDX-License-Identifier: EUPL-1.2
// A passkey without a device: makes and uses one ES256 key as W3C WebAuthn says, and lies where a test asks it to.
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type { BodyInput, ReplyOf, routes } from '@arengo/contract';
import { isoCBOR } from '@simplewebauthn/server/helpers';

type Creation = Pick<ReplyOf<typeof routes.startPasskey>['options'], 'challenge' | 'rp' | 'user'>;
type Request = Pick<ReplyOf<typeof routes.startPasskeySignIn>['options'], 'challenge' | 'rpId'>;
/** What a test may have it say instead of the truth. */
export type Lies = { origin?: string; counter?: number; userVerified?: boolean; userHandle?: string };

export type SoftwarePasskey = {
  id: string;
  create(options: Creation, lies?: Lies): BodyInput<typeof routes.addPasskey>['credential'];
  get(options: Request, lies?: Lies): BodyInput<typeof routes.signInWithPasskey>['credential'];
};

const USER_PRESENT = 0x01;
const USER_VERIFIED = 0x04;
const HAS_KEY = 0x40;
const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest();
const base64url = (data: Uint8Array | string) => Buffer.from(data).toString('base64url');

export function createSoftwarePasskey(homeOrigin = 'http://localhost'): SoftwarePasskey {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const rawId = randomBytes(16);
  const id = base64url(rawId);
  let counter = 0;
  let handle = '';
  const said = (type: string, challenge: string, { origin = homeOrigin }: Lies) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  const authenticatorData = (rpId: string, flags: number, lies: Lies) => {
    const verified = lies.userVerified === false ? 0 : USER_VERIFIED;
    const head = Buffer.alloc(5);
    head.writeUInt8(USER_PRESENT | verified | flags);
    head.writeUInt32BE(lies.counter ?? counter, 1);
    return Buffer.concat([sha256(rpId), head]);
  };
  return {
    id,
    create(options, lies = {}) {
      handle = options.user.id;
      const length = Buffer.alloc(2);
      length.writeUInt16BE(rawId.length);
      const key = coseOf(publicKey.export({ format: 'jwk' }));
      const data = Buffer.concat([
        authenticatorData(options.rp.id, HAS_KEY, lies),
        Buffer.alloc(16),
        length,
        rawId,
        key,
      ]);
      const object = new Map<string, string | Map<string, string> | Uint8Array>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', new Uint8Array(data)],
      ]);
      const clientDataJSON = base64url(said('webauthn.create', options.challenge, lies));
      const attestationObject = base64url(isoCBOR.encode(object));
      const response = { clientDataJSON, attestationObject, transports: ['internal'] };
      return { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response };
    },
    get(options, lies = {}) {
      counter += 1;
      const clientData = said('webauthn.get', options.challenge, lies);
      const data = authenticatorData(options.rpId, 0, lies);
      const signature = sign('sha256', Buffer.concat([data, sha256(clientData)]), privateKey);
      const response = {
        clientDataJSON: base64url(clientData),
        authenticatorData: base64url(data),
        signature: base64url(signature),
        userHandle: lies.userHandle ?? handle,
      };
      return { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response };
    },
  };
}

/** COSE_Key of an ES256 public key (RFC 9053). */
function coseOf({ x = '', y = '' }: { x?: string; y?: string }): Uint8Array {
  const coordinate = (text: string) => new Uint8Array(Buffer.from(text, 'base64url'));
  return isoCBOR.encode(
    new Map<number, number | Uint8Array>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, coordinate(x)],
      [-3, coordinate(y)],
    ]),
  );
}
