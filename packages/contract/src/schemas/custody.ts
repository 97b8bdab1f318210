// SPDX-License-Identifier: EUPL-1.2
// Envelopes. What travels is public keys and text that only keys outside the server open.
import { z } from 'zod';
import { bilingual, id, instant, words } from './shared.ts';

const ARMOURED = /^-----BEGIN AGE ENCRYPTED FILE-----[\r\n]/;
/** A file of age, armoured (age-encryption.org/v1). The server checks its header, and can open none. */
const ageFile = (most: number) => z.string().min(1).max(most).regex(ARMOURED, 'must be an armoured age file');
/** The public half of a hybrid key (X25519 with ML-KEM-768). */
const recipient = z
  .string()
  .max(2100)
  .regex(/^age1pq1[02-9ac-hj-np-z]+$/, 'must be a hybrid age recipient (age1pq1…)');
const reason = words(1000).pipe(z.string().min(10));

export const holderParams = z.object({ holdingId: id });
export const envelopeParams = z.object({ envelopeId: id });
export const openingParams = z.object({ openingId: id });
export const emergencyParams = z.object({ emergencyId: id });

export const appointHolder = z.object({
  personId: id,
  /** The act that gives the office. */
  actId: id,
  from: instant,
  to: instant.nullable().default(null),
});
export const endHolding = z.object({ at: instant });

export const newKey = z.object({
  recipient,
  protection: z.enum(['passphrase', 'passkey', 'paper']),
  /** The other half as its owner locked it in the browser; null where only a printed sheet holds it. */
  lockedIdentity: ageFile(8_000).nullable(),
});

const sealed = {
  ciphertext: ageFile(80_000),
  /** The keys that open it: the holder's, and during a handover the next holder's too. */
  keyIds: z.array(id).min(1).max(2),
  emergencyKeyId: id.nullable(),
};
export const newEnvelope = z.object({
  accountId: id.nullable(),
  name: words(200).pipe(z.string().min(1)),
  ...sealed,
});
export const newSealing = z.object({ ...sealed, content: z.enum(['new', 'same']) });
export const reasoned = z.object({ reason });
export const openingRequest = z.object({ reason, purpose: z.enum(['read', 'reseal']) });
export const openingEnd = z.object({ outcome: z.enum(['shown', 'resealed', 'failed']) });

export const newShares = z.object({
  recipient,
  threshold: z.number().int().min(2).max(10),
  shares: z
    .array(z.object({ personId: id, keyId: id, ciphertext: ageFile(8_000) }))
    .min(2)
    .max(10),
});
export const emergencyRequest = z.object({
  /** Null: every envelope, for a handover. */
  envelopeId: id.nullable(),
  reason,
  recipient,
  /** The other half of `recipient`, locked to the requester's own key. */
  lockedIdentity: ageFile(8_000),
});
export const givenShare = z.object({ ciphertext: ageFile(8_000) });

export const made = z.object({ id });

const holding = z.object({
  id,
  person: z.object({ id, name: z.string(), role: z.string() }),
  act: z.string(),
  from: instant,
  /** When it ended or will: by its term, by the act's revocation, or because the person left. */
  to: instant.nullable(),
  hasKey: z.boolean(),
});

const lockedKey = z.object({
  id,
  owner: z.string(),
  recipient: z.string(),
  protection: z.enum(['passphrase', 'passkey', 'paper']),
  lockedIdentity: z.string().nullable(),
  madeAt: instant,
});

export const cause = z.object({
  /** `opened`, `opened-in-emergency`, `mandate-ended`, `left`, `rights-ended`, `asked`. */
  because: z.string(),
  person: z.string().nullable(),
  at: instant,
});

const envelope = z.object({
  id,
  account: z.object({ id, name: z.string(), network: z.string() }).nullable(),
  name: z.string(),
  state: z.enum(['sealed', 'rotation-due', 'change-to-confirm']),
  sealedAt: instant,
  sealedBy: z.string(),
  changedAt: instant,
  causes: z.array(cause),
  /** Whether the holder's key in use opens it; `other` after a handover that was not done. */
  opensTo: z.enum(['holder', 'other', 'nobody']),
  owners: z.array(z.string()),
  emergency: z.enum(['covered', 'old-shares', 'none']),
  /** May be sealed again by who asks. */
  mayReseal: z.boolean(),
  openings: z.array(
    z.object({
      at: instant,
      by: z.string(),
      purpose: z.enum(['read', 'reseal', 'emergency']),
      reason: z.string(),
      outcome: z.enum(['shown', 'resealed', 'failed']).nullable(),
    }),
  ),
});

const emergencyAnswer = z.object({ person: z.string(), verdict: z.enum(['given', 'refused']), at: instant });
const emergencyView = z.object({
  id,
  envelope: z.object({ id, name: z.string() }).nullable(),
  requestedBy: z.object({ id, name: z.string() }),
  reason: z.string(),
  state: z.enum(['waiting', 'ready', 'opened', 'closed', 'refused', 'withdrawn', 'lapsed']),
  recipient: z.string(),
  requestedAt: instant,
  expiresAt: instant,
  threshold: z.number().int(),
  answers: z.array(emergencyAnswer),
  /** The other half of `recipient`, locked; for the requester alone. */
  lockedIdentity: z.string().nullable(),
  /** What the caller may do with it. */
  may: z.object({ answer: z.boolean(), stop: z.boolean(), withdraw: z.boolean(), open: z.boolean() }),
});

export const custodyView = z.object({
  office: z.object({ custodian: z.string().nullable(), clause: z.string().nullable(), handover: z.boolean() }),
  holder: holding.nullable(),
  next: holding.nullable(),
  past: z.array(holding),
  me: z.object({
    isHolder: z.boolean(),
    /** Why the caller may not open envelopes; null when they may. */
    because: bilingual.nullable(),
    key: lockedKey.nullable(),
    /** Why the caller may not make a new envelope; null when they may. */
    mayNotSeal: bilingual.nullable(),
    share: z.object({ emergencyKeyId: id, ciphertext: z.string(), key: lockedKey }).nullable(),
  }),
  /** The keys to which envelopes are to be sealed now. */
  sealTo: z.array(z.object({ keyId: id, owner: z.string(), recipient: z.string() })),
  emergency: z
    .object({
      id,
      recipient: z.string(),
      threshold: z.number().int(),
      holders: z.array(z.object({ id, name: z.string(), inService: z.boolean() })),
      madeAt: instant,
      /** Why new shares are due. */
      causes: z.array(cause),
    })
    .nullable(),
  envelopes: z.array(envelope),
  requests: z.array(emergencyView),
  /** People who have a key: a share can be locked to it. */
  keyed: z.array(z.object({ personId: id, name: z.string(), keyId: id, recipient: z.string() })),
  /** To appoint a holder; empty for who does not govern. */
  people: z.array(z.object({ id, name: z.string(), role: z.string(), fits: z.boolean() })),
  acts: z.array(z.object({ id, citation: z.string(), subject: z.string() })),
  accounts: z.array(z.object({ id, name: z.string(), network: z.string() })),
});
export type CustodyView = z.infer<typeof custodyView>;

export const openedEnvelope = z.object({
  openingId: id,
  ciphertext: z.string(),
  sha256: z.string(),
  /** While new credentials wait to be confirmed: those that the network is known to have. */
  earlier: z.string().nullable(),
  /** The keys that it was sealed to, each as its owner locked it. */
  keys: z.array(lockedKey),
});
export const openedInEmergency = z.object({
  recipient: z.string(),
  threshold: z.number().int(),
  shares: z.array(z.object({ personId: id, ciphertext: z.string() })),
  envelopes: z.array(z.object({ envelopeId: id, openingId: id, name: z.string(), ciphertext: z.string() })),
});
