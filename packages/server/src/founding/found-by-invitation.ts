// SPDX-License-Identifier: EUPL-1.2
import type { FoundingPlan } from '@arengo/contract';
import { v7 as uuidv7 } from 'uuid';
import { registerAct } from '../features/acts/index.ts';
import { recordDeed } from '../features/audit/index.ts';
import { grantAuthorisation } from '../features/authority/index.ts';
import { addBody, addPerson } from '../features/people/index.ts';
import { bodySettings, writeBodySettings } from '../features/rules/index.ts';
import { romeDay, startOfDay } from '../foundation/clock/rome.ts';
import type { Context } from '../foundation/context.ts';
import type { Transaction } from '../foundation/database/database.ts';
import { refuseFaults } from '../foundation/refuse-faults.ts';
import { faultsOfPlan } from './founding-plan.ts';
import { lockInvitation, markUsed, setKind } from './founding-store.ts';
import { hashOfCode, requireOpen } from './invitation.ts';

type Founding = { code: string; plan: FoundingPlan; password: string };

/**
 * Founds a body and entrusts its government to a person by an act, whole or not at all.
 * Throws RefusedError for a code that does not open, InvalidInputError with every fault of the plan, ConflictError when the
 * address is taken.
 */
export async function foundByInvitation({ database, clock }: Context, founding: Founding): Promise<string> {
  const bodyId = uuidv7();
  const { plan, password } = founding;
  await database.inBody(bodyId, async (tx) => {
    const now = clock.now();
    const invitation = requireOpen(await lockInvitation(tx, hashOfCode(founding.code)), now);
    refuseFaults(faultsOfPlan(plan, password, romeDay(now)));
    await addBody(tx, { slug: plan.slug, name: plan.name }, now, bodyId);
    await setKind(tx, plan.kind);
    await writeBodySettings(tx, firstSettings(plan));
    await entrust(tx, plan, password, now);
    await markUsed(tx, invitation.invitation_id, bodyId, now);
  });
  return bodyId;
}

/** The act, the person, and the government of the accounts that the act entrusts to the person. */
async function entrust(tx: Transaction, plan: FoundingPlan, password: string, at: Date): Promise<void> {
  const { email, personName: name, role } = plan;
  const by = { actor: { kind: 'administrator' as const }, at };
  const inForceFrom = startOfDay(plan.date);
  const act = { organ: plan.organ, kind: plan.actKind, number: plan.number, date: plan.date, subject: plan.subject };
  const actId = await registerAct(tx, { ...act, inForceFrom }, by);
  const personId = await addPerson(tx, { email, name, role, password }, by);
  const powers = ['see' as const, 'manage' as const];
  await grantAuthorisation(tx, { actId, personId, accountId: null, powers, from: inForceFrom, to: null }, by);
  recordDeed(tx, {
    at,
    event: 'body.founded',
    actor: { kind: 'person', id: personId },
    subject: { kind: 'body', id: tx.bodyId },
    data: { kind: plan.kind, actId },
  });
}

function firstSettings({ coatOfArms }: FoundingPlan) {
  const face = coatOfArms === '' ? {} : { publicFace: { coatOfArms } };
  return bodySettings.parse({ policy: { timeZone: 'Europe/Rome', holidays: 'it' }, ...face });
}
