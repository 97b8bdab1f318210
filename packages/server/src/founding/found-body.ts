// SPDX-License-Identifier: EUPL-1.2
// The founding of a body: its policy, people and accounts, each resting on an act. Used by the demonstration and by
// `arengo body create`; screens for it come with the registers.

import { PERSON_KINDS } from '@arengo/contract';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { type NewAccount, openAccount } from '../features/accounts/index.ts';
import { registerAct } from '../features/acts/index.ts';
import { grantAuthorisation, POWERS } from '../features/authority/index.ts';
import { addBody, addOffice, addPerson, changeOffice } from '../features/people/index.ts';
import { adoptPolicy, bodySettings, writeBodySettings } from '../features/rules/index.ts';
import { startOfDay } from '../foundation/clock/rome.ts';
import type { Context } from '../foundation/context.ts';
import type { Transaction } from '../foundation/database/database.ts';
import type { Sealer } from '../foundation/sealing/sealer.ts';

const act = z.strictObject({
  kind: z.string().min(1),
  organ: z.string().min(1),
  number: z.string().min(1),
  date: z.iso.date(),
  subject: z.string().min(1),
});

const person = z.strictObject({
  email: z.email().max(320),
  name: z.string().trim().min(1).max(200),
  role: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens'),
  powers: z.array(z.enum(POWERS)).min(1),
  kind: z.enum(PERSON_KINDS).default('employee'),
  /** Name of one of the offices of the plan. */
  office: z.string().optional(),
});

/** Somebody of the register whom no act authorises to anything: a supplier, a volunteer. They do not sign in. */
const bystander = z.strictObject({
  name: z.string().trim().min(1).max(200),
  role: person.shape.role,
  kind: z.enum(PERSON_KINDS),
  office: z.string().optional(),
  contractEnd: z.iso.date().nullable().default(null),
});

const office = z.strictObject({
  name: z.string().trim().min(1).max(200),
  /** As the policy calls it. */
  slug: person.shape.role.nullable().default(null),
  /** Address of one of the people of the plan. */
  head: z.string().optional(),
  hours: z.string().nullable().default(null),
});

const account = z.strictObject({
  kind: z.enum(['main', 'thematic']).default('main'),
  network: z.string().min(1),
  remoteId: z.string().min(1),
  handle: z.string().min(1),
  name: z.string().min(1),
  origin: z.url(),
  url: z.string().nullable().default(null),
  credentials: z.record(z.string(), z.string()).default({}),
  webhookSecret: z.string().nullable().default(null),
});

/** All that a body needs in order to begin. Dates are those of the acts; they hold from their day on. */
export const founding = z.strictObject({
  body: z.strictObject({
    slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens'),
    name: z.string().trim().min(1).max(200),
  }),
  acts: z.strictObject({
    /** Adopts the policy. */
    policy: act,
    /** Lists the accounts and the people authorised to run them. */
    accounts: act,
  }),
  settings: bodySettings.prefault({}),
  offices: z.array(office).default([]),
  people: z.array(person).min(1),
  bystanders: z.array(bystander).default([]),
  accounts: z.array(account).default([]),
});
export type Founding = z.infer<typeof founding>;

export type Founded = { bodyId: string; accounts: { accountId: string; remoteId: string }[] };

/**
 * Founds a body under a policy (its YAML text), whole or not at all. `passwordFor` gives each person's first password.
 * Throws InvalidInputError with the lines of a policy that does not read, ConflictError when the slug is taken.
 */
export async function foundBody(
  { database, clock, sealer }: Context & { sealer: Sealer },
  plan: Founding,
  source: string,
  passwordFor: (email: string) => string,
): Promise<Founded> {
  const at = clock.now();
  const by = { actor: { kind: 'administrator' as const }, at };
  const bodyId = uuidv7();
  const accounts = await database.inBody(bodyId, async (tx) => {
    await addBody(tx, plan.body, at, bodyId);
    const policyAct = await registerAct(tx, plan.acts.policy, by);
    const accountsAct = await registerAct(tx, plan.acts.accounts, by);
    await adoptPolicy(tx, { source, actId: policyAct, effectiveFrom: startOfDay(plan.acts.policy.date) }, by);
    await writeBodySettings(tx, plan.settings);
    await appoint(tx, plan, accountsAct, passwordFor, at);
    return openAccounts(tx, sealer, plan.accounts, accountsAct, at);
  });
  return { bodyId, accounts };
}

async function appoint(
  tx: Transaction,
  plan: Founding,
  actId: string,
  passwordFor: (email: string) => string,
  at: Date,
): Promise<void> {
  const by = { actor: { kind: 'administrator' as const }, at };
  const offices = await openOffices(tx, plan, by);
  const officeOf = (name: string | undefined) => offices.get(name ?? '') ?? null;
  for (const { powers, office: of, ...one } of plan.people) {
    const entry = { ...one, officeId: officeOf(of), password: passwordFor(one.email) };
    const personId = await addPerson(tx, entry, by);
    const from = startOfDay(plan.acts.accounts.date);
    await grantAuthorisation(tx, { actId, personId, accountId: null, powers, from, to: null }, by);
    for (const { head, ...led } of plan.offices) {
      if (head !== one.email) continue;
      await changeOffice(tx, officeOf(led.name) ?? '', { ...led, ...NO_CONTACT, headId: personId }, by);
    }
  }
  for (const { office: of, ...one } of plan.bystanders) {
    await addPerson(tx, { ...one, email: null, officeId: officeOf(of), password: null }, by);
  }
}

const NO_CONTACT = { email: null, phone: null };

/** The offices by their names; their heads are named once the people are there. */
async function openOffices(tx: Transaction, plan: Founding, by: { actor: { kind: 'administrator' }; at: Date }) {
  const offices = new Map<string, string>();
  for (const { head: _, ...one } of plan.offices) {
    offices.set(one.name, await addOffice(tx, { ...one, ...NO_CONTACT, headId: null }, by));
  }
  return offices;
}

async function openAccounts(
  tx: Transaction,
  sealer: Sealer,
  accounts: readonly (Omit<NewAccount, 'actId'> & { remoteId: string })[],
  actId: string,
  at: Date,
) {
  const opened: Founded['accounts'] = [];
  for (const one of accounts) {
    const accountId = await openAccount(tx, sealer, { ...one, actId }, { actor: { kind: 'administrator' }, at });
    opened.push({ accountId, remoteId: one.remoteId });
  }
  return opened;
}
