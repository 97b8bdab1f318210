// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import {
  ALERT_LEVELS,
  FILE_FORMATS,
  FROZEN_OUTCOMES,
  MOST_HOURS,
  TEMPLATE_KINDS,
  TEMPLATE_STATES,
} from '../emergency-choices.ts';
import { deliveryView, misfit, pathStep, postContent, remark } from './posts.ts';
import { freezeView } from './publishing.ts';
import { bilingual, id, instant, words } from './shared.ts';

const level = z.enum(ALERT_LEVELS);
const person = z.object({ id, name: z.string() });
const may = z.object({ granted: z.boolean(), because: bilingual });
const seal = z.string().length(64);

/** What a post made from the template says besides its text: agreed to with it. */
export const templateContent = postContent.pick({
  language: true,
  link: true,
  category: true,
  purpose: true,
  publicInterest: true,
  officialSource: true,
  newsLink: true,
  officeId: true,
  licence: true,
  stated: true,
});
export type TemplateContent = z.infer<typeof templateContent>;

export const templateWords = z.object({
  name: words(120).min(1),
  level,
  kind: z.enum(TEMPLATE_KINDS).default('alert'),
  /** Blanks stand in square brackets: `[zona]`. */
  text: words(5000).min(1),
  /** Where the text does not fit; the same blanks, or some of them. */
  shortText: words(1000).nullable().default(null),
  validHours: z.number().int().min(1).max(MOST_HOURS),
  content: templateContent,
});
export type TemplateWords = z.infer<typeof templateWords>;
/** `replaces`: the approved template that this one takes the place of once it is approved itself. */
export const newTemplate = templateWords.extend({ replaces: id.nullable().default(null) });
export const templateCreated = z.object({ id });
export const templateVerdict = z.object({
  by: words(60),
  verdict: z.enum(['yes', 'no']),
  seal,
  reason: words(2000).nullable().default(null),
});
export const reason = z.object({ reason: words(2000).min(1) });

export const templateView = templateWords.extend({
  id,
  state: z.enum(TEMPLATE_STATES),
  blanks: z.array(z.string()),
  seal,
  replaces: id.nullable(),
  createdBy: person,
  createdAt: instant,
  approvedAt: instant.nullable(),
  retiredAt: instant.nullable(),
  retiredBecause: z.string().nullable(),
  path: z.array(pathStep),
  /** What policy and law say of it, its blanks as they stand; in an election period too. */
  remarks: z.array(remark.extend({ inElections: z.boolean() })),
});
export type TemplateView = z.infer<typeof templateView>;
export const templatesReply = z.object({
  templates: z.array(templateView),
  choices: z.object({
    categories: z.array(z.string()),
    purposes: z.array(z.string()),
    offices: z.array(z.object({ id, name: z.string() })),
  }),
  mayWrite: may,
});
export type TemplatesReply = z.infer<typeof templatesReply>;

const filled = {
  templateId: id,
  /** By the blank's name. */
  blanks: z.record(z.string().max(60), z.string().max(1000)),
  /** Earlier than the template's hours say; null = as the template says. */
  validUntil: instant.nullable().default(null),
};
export const alertPreviewRequest = z.object(filled);
const accountPart = z.object({
  accountId: id,
  accountName: z.string(),
  network: z.string(),
  text: z.string(),
  short: z.boolean(),
  misfits: z.array(misfit),
  remarks: z.array(remark),
  included: z.boolean(),
  /** Why it is left out. */
  because: bilingual.nullable(),
  /** A person publishes it on the network’s own pages. */
  byHand: z.boolean(),
});
export const alertPreview = z.object({
  text: z.string(),
  validUntil: instant,
  accounts: z.array(accountPart),
  may,
  /** Blanks that are wrong, by their name. */
  faults: z.record(z.string(), bilingual),
});
export type AlertPreview = z.infer<typeof alertPreview>;

export const alertRequest = z.object({
  ...filled,
  /** Made by whoever asks: asked twice, the same alert is raised once. */
  key: id,
  /** Of the template that was seen. */
  seal,
  /** The alert that this one ends or brings up to date. */
  endsAlert: id.nullable().default(null),
});
export const alertRaised = z.object({ id, postId: id });

const proof = z.object({
  variantId: id,
  accountId: id,
  accountName: z.string(),
  network: z.string(),
  text: z.string(),
  delivery: deliveryView.nullable(),
  mayPublish: may,
});
export const alertView = z.object({
  id,
  postId: id,
  templateName: z.string(),
  kind: z.enum(TEMPLATE_KINDS),
  level,
  text: z.string(),
  raisedBy: person,
  raisedAt: instant,
  validUntil: instant,
  state: z.enum(['on', 'over', 'ended']),
  overAt: instant.nullable(),
  overBecause: z.string().nullable(),
  emergencyId: id.nullable(),
  endsAlert: id.nullable(),
  deliveries: z.array(proof),
  leftOut: z.array(z.object({ accountId: id, accountName: z.string(), because: bilingual })),
});
export type AlertView = z.infer<typeof alertView>;

export const emergencyView = z.object({
  id,
  reason: z.string(),
  cites: z.string(),
  actId: id.nullable(),
  profiles: z.array(z.object({ id: z.string(), name: bilingual })),
  begunBy: person,
  begunAt: instant,
  endedBy: person.nullable(),
  endedAt: instant.nullable(),
  endReason: z.string().nullable(),
  endCites: z.string().nullable(),
});
export type EmergencyView = z.infer<typeof emergencyView>;
export const newEmergency = z.object({
  reason: words(2000).min(1),
  /** An act of the register, or the order in words. */
  actId: id.nullable().default(null),
  order: words(500).nullable().default(null),
  profiles: z.array(words(60)).max(10).default([]),
});
export const emergencyEnd = z.object({ reason: words(2000).min(1), cites: words(500).min(1) });
export const emergencyBegun = z.object({ id });

/** For the band on every page: what is on now. */
export const emergencyNow = z.object({
  emergency: emergencyView.nullable(),
  alerts: z.array(
    alertView.pick({ id: true, level: true, templateName: true, raisedAt: true, validUntil: true, state: true }),
  ),
  frozen: z.boolean(),
});
export type EmergencyNow = z.infer<typeof emergencyNow>;

export const frozenPost = z.object({
  variantId: id,
  postId: id,
  /** Of the post, to move its hour. */
  version: z.number().int(),
  workingTitle: z.string(),
  text: z.string(),
  accountId: id,
  accountName: z.string(),
  network: z.string(),
  plannedAt: instant,
  frozenAt: instant,
  outcome: z.enum(FROZEN_OUTCOMES),
  outcomeAt: instant.nullable(),
  mayPublish: may,
});
export type FrozenPost = z.infer<typeof frozenPost>;

export const temporaryGrant = z.object({
  id,
  person,
  reason: z.string(),
  powers: z.array(z.string()),
  /** Null = every account of the body. */
  accounts: z.array(z.string()).nullable(),
  cites: z.array(z.string()),
  from: instant,
  to: instant.nullable(),
  /** They have to accept before it has effect; null = the policy asks for no acceptance. */
  acceptedAt: instant.nullable(),
  waitsForAcceptance: z.boolean(),
  endedAt: instant.nullable(),
});
export type TemporaryGrant = z.infer<typeof temporaryGrant>;

export const emergencyRoom = z.object({
  now: emergencyNow,
  alerts: z.array(alertView),
  frozen: z.array(frozenPost),
  freezes: z.array(freezeView),
  temporary: z.array(temporaryGrant),
  past: z.array(emergencyView),
  /** State profiles of the policy in force that may be switched on. */
  profiles: z.array(z.object({ id: z.string(), name: bilingual })),
  mayRaise: may,
  mayBegin: may,
});
export type EmergencyRoomView = z.infer<typeof emergencyRoom>;

export const handover = z.object({
  emergency: emergencyView,
  from: instant,
  to: instant,
  alerts: z.array(alertView),
  frozen: z.array(frozenPost),
  temporary: z.array(temporaryGrant),
  deeds: z.array(
    z.object({
      at: instant,
      event: z.string(),
      /** Null: by itself. */
      who: z.string().nullable(),
      cites: z.array(z.string()),
      recordId: id,
    }),
  ),
  /** More happened than is shown here: the record has it. */
  cutShort: z.boolean(),
});
export type Handover = z.infer<typeof handover>;
export const fileQuery = z.object({ format: z.enum(FILE_FORMATS).default('csv') });
