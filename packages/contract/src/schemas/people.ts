// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { PERMISSIONS } from '../route.ts';
import { bilingual, id, instant, page, words } from './shared.ts';

export const signIn = z.object({
  /** Slug of the body; may be left out where the installation has one only. */
  body: z.string().max(100).optional(),
  email: z.email().max(320),
  password: z.string().min(1).max(1000),
  /** Six digits of the authenticator, when the person has one. */
  code: z
    .string()
    .regex(/^\d{6}$/)
    .optional(),
});

/** Links of the footer; a link that is not set is not shown. */
export const footerLinks = z.object({
  sourceCode: z.string().optional(),
  accessibility: z.string().optional(),
  policy: z.string().optional(),
});

export const session = z.object({
  person: z.object({ id, name: z.string(), email: z.string(), role: z.string(), locale: z.enum(['it', 'en']) }),
  body: z.object({ id, slug: z.string(), name: z.string() }),
  /** Powers held on at least one account, each by an act. */
  powers: z.array(z.enum(PERMISSIONS)),
  secondFactor: z.enum(['none', 'enrolled']),
  expiresAt: instant,
  /** Seconds between a decision and its leaving for the network. */
  graceSeconds: z.number(),
  links: footerLinks.optional(),
});
export type Session = z.infer<typeof session>;

export const totpEnrolment = z.object({ uri: z.string(), secret: z.string() });
export const totpCode = z.object({ code: z.string().regex(/^\d{6}$/) });
export const preferences = z.object({ locale: z.enum(['it', 'en']) });

export const signInBodies = z.object({
  /** `provider`: what the body calls the provider of identities by which one may sign in too. */
  bodies: z.array(z.object({ slug: z.string(), name: z.string(), provider: z.string().nullable() })),
  links: footerLinks.optional(),
});

/** What a person is to the body. Employees, collaborators (consultants too) and volunteers are its staff. */
export const PERSON_KINDS = ['employee', 'elected', 'collaborator', 'volunteer', 'supplier', 'external'] as const;
export const personKind = z.enum(PERSON_KINDS);
export type PersonKind = z.infer<typeof personKind>;

const slug = z
  .string()
  .max(100)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens');
const named = z.object({ id, name: z.string() });

export const peopleQuery = page.extend({
  /** Part of a name or of an address. */
  search: words(200).optional(),
  kind: personKind.optional(),
  officeId: id.optional(),
  state: z.enum(['here', 'left', 'all']).default('here'),
});
export const personRow = z.object({
  id,
  name: z.string(),
  email: z.string().nullable(),
  kind: personKind,
  role: z.string(),
  office: named.nullable(),
  /** Last day of the contract, `2026-12-31`. */
  contractEnd: z.iso.date().nullable(),
  signsIn: z.boolean(),
  leftAt: instant.nullable(),
});
export type PersonRow = z.infer<typeof personRow>;
export const peopleReply = z.object({ rows: z.array(personRow), cursor: z.string().nullable() });

export const personView = personRow.extend({
  party: z.enum(['staff', 'elected', 'supplier', 'external']),
  competence: z.string(),
  createdAt: instant,
  /** Offices that the person heads. */
  heads: z.array(named),
  /** How the person signs in; only for whoever governs the body. */
  access: z
    .object({
      password: z.boolean(),
      authenticator: z.boolean(),
      passkeys: z.number().int(),
      identity: z.boolean(),
      invitedUntil: instant.nullable(),
    })
    .nullable(),
});
export type PersonView = z.infer<typeof personView>;

export const personInput = z.object({
  name: words(200).min(1),
  email: z.email().max(320).nullable(),
  kind: personKind,
  role: slug,
  officeId: id.nullable(),
  contractEnd: z.iso.date().nullable(),
  competence: words(2000).default(''),
  signsIn: z.boolean().default(true),
});
export const personAdded = z.object({ id });

export const officesQuery = z.object({ state: z.enum(['open', 'closed', 'all']).default('open') });
export const officeView = z.object({
  id,
  name: z.string(),
  slug: z.string().nullable(),
  head: named.nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  hours: z.string().nullable(),
  people: z.number().int(),
  closedAt: instant.nullable(),
});
export type OfficeView = z.infer<typeof officeView>;
export const officesReply = z.object({ offices: z.array(officeView) });
export const officeInput = z.object({
  name: words(200).min(1),
  /** As the policy calls it: `communication-and-culture`. */
  slug: slug.nullable(),
  headId: id.nullable(),
  email: z.email().max(320).nullable(),
  phone: words(50).nullable(),
  hours: words(500).nullable(),
});

/** `all`: the authenticator and the passkeys go with the old password. */
export const invitationRequest = z.object({ renews: z.enum(['password', 'all']) });
export const invitation = z.object({ url: z.string(), expiresAt: instant });
const invitationToken = z.string().max(100);
export const invitationQuestion = z.object({ token: invitationToken });
export const invitationView = z.object({
  person: z.string(),
  email: z.string(),
  body: z.string(),
  expiresAt: instant,
  /** Whether there was a password before. */
  again: z.boolean(),
});
const newPassword = z.string().min(1).max(1000);
export const invitationAcceptance = z.object({ token: invitationToken, password: newPassword });
export const passwordChange = z.object({ current: z.string().min(1).max(1000), next: newPassword });

export const access = z.object({
  password: z.boolean(),
  /** Name of the body's provider, when the person is bound to it. */
  provider: z.string().nullable(),
  passkeys: z.array(
    z.object({
      id,
      name: z.string(),
      createdAt: instant,
      lastUsedAt: instant.nullable(),
      /** A copy of it seems to be about: it is no longer accepted. */
      suspect: z.boolean(),
    }),
  ),
  sessions: z.array(
    z.object({
      id,
      way: z.enum(['password', 'passkey', 'oidc']),
      device: z.string(),
      beganAt: instant,
      lastSeenAt: instant,
      current: z.boolean(),
    }),
  ),
});
export type Access = z.infer<typeof access>;

/** Shapes of W3C WebAuthn Level 3, in their JSON form; bytes are base64url. */
const bytes = z
  .string()
  .max(20_000)
  .regex(/^[\w-]*$/);
const attempt = z.string().max(100);
const descriptor = z.object({ id: z.string(), type: z.literal('public-key'), transports: z.array(z.string()) });
export const passkeyCreation = z.object({
  attempt,
  options: z.object({
    challenge: z.string(),
    rp: z.object({ id: z.string(), name: z.string() }),
    user: z.object({ id: z.string(), name: z.string(), displayName: z.string() }),
    pubKeyCredParams: z.array(z.object({ type: z.literal('public-key'), alg: z.number() })),
    timeout: z.number(),
    attestation: z.literal('none'),
    excludeCredentials: z.array(descriptor),
    authenticatorSelection: z.object({
      residentKey: z.literal('required'),
      requireResidentKey: z.literal(true),
      userVerification: z.literal('required'),
    }),
  }),
});
export const passkeyRequest = z.object({
  attempt,
  options: z.object({
    challenge: z.string(),
    rpId: z.string(),
    timeout: z.number(),
    userVerification: z.literal('required'),
  }),
});
const credential = {
  id: bytes.min(1),
  rawId: bytes.min(1),
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}),
};
export const newPasskey = z.object({
  attempt,
  name: words(100).min(1),
  credential: z.object({
    ...credential,
    response: z.object({
      clientDataJSON: bytes,
      attestationObject: bytes,
      transports: z.array(z.string().max(50)).max(10).default([]),
    }),
  }),
});
export const passkeySignIn = z.object({
  attempt,
  credential: z.object({
    ...credential,
    response: z.object({
      clientDataJSON: bytes,
      authenticatorData: bytes,
      signature: bytes,
      userHandle: bytes,
    }),
  }),
});

/** The body's provider of identities (OpenID Connect). The secret is never shown; left out, it stays. */
export const providerView = z.object({
  provider: z
    .object({ name: z.string(), issuer: z.string(), clientId: z.string(), setAt: instant, bound: z.number().int() })
    .nullable(),
  /** What the provider has to be told. */
  redirectUri: z.string(),
});
export const providerInput = z.object({
  name: words(100).min(1),
  issuer: z.url({ protocol: /^https?$/ }).max(500),
  clientId: words(500).min(1),
  clientSecret: words(1000).min(1).optional(),
});
export const providerCheck = z.object({ reachable: z.boolean(), because: bilingual.nullable() });

/** The bytes of a CSV file, in base64. */
export const peopleFile = z.object({ file: z.base64().min(1) });
const said = z.object({ column: z.string().nullable(), because: bilingual });
export const importPlan = z.object({
  encoding: z.string(),
  separator: z.string(),
  fileSha256: z.string(),
  registerSha256: z.string(),
  lines: z.array(
    z.object({
      /** As an editor of text counts them: the header is usually line 1. */
      line: z.number().int(),
      outcome: z.enum(['add', 'change', 'skip', 'bad']),
      name: z.string(),
      email: z.string().nullable(),
      /** What changes, is skipped or is wrong. */
      said: z.array(said),
    }),
  ),
  counts: z.object({ add: z.number(), change: z.number(), skip: z.number(), bad: z.number() }),
});
export type ImportPlan = z.infer<typeof importPlan>;
export const importOrder = peopleFile.extend({
  fileSha256: z.string().regex(/^[0-9a-f]{64}$/),
  registerSha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export const importDone = z.object({ added: z.number().int(), changed: z.number().int(), skipped: z.number().int() });
export const peopleExport = z.object({ fileName: z.string(), csv: z.string() });
