// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { PERMISSIONS } from '../route.ts';
import { bilingual, id, instant } from './shared.ts';

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
  bodies: z.array(z.object({ slug: z.string(), name: z.string() })),
  links: footerLinks.optional(),
});

export const whyQuery = z.object({ power: z.enum(PERMISSIONS), accountId: id });
export const why = z.object({ granted: z.boolean(), act: z.string().nullable(), because: bilingual });
