// SPDX-License-Identifier: EUPL-1.2
import type { BodyOf, routes } from '@arengo/contract';
import { v7 as uuidv7 } from 'uuid';
import { romeDay } from '../../foundation/clock/rome.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import { ConflictError, InvalidInputError, NotFoundError, RefusedError } from '../../foundation/errors.ts';
import { type Deed, recordDeed } from '../audit/index.ts';
import { namesOfPeople, permissionsOf, requireAuthority } from '../authority/index.ts';
import type { By } from '../editorial/index.ts';
import { PLAN, planAsksAt } from './plan-at-hand.ts';
import { findPlan, lockMeeting, type Meeting, putMeeting } from './plans-store.ts';
import { visibleAccounts } from './plans-views.ts';

type Given = BodyOf<typeof routes.recordMeeting>;

/** Records a meeting that was held. Answers its id. */
export async function recordMeeting(tx: Transaction, given: Given, by: By): Promise<string> {
  await requirePreparing(tx, given.plans, by);
  await refuseMuddled(tx, given, by.at);
  const meeting = meetingOf(given, {
    meetingId: uuidv7(),
    version: 1,
    createdBy: by.personId,
    createdAt: by.at,
  });
  await putMeeting(tx, meeting);
  recordDeed(tx, await deedOn('editorial-meeting.recorded', tx, meeting, by));
  return meeting.meetingId;
}

/** Writes the record of a meeting again. A plan that was approved after it stays with it. */
export async function changeMeeting(
  tx: Transaction,
  meetingId: string,
  { version, ...given }: BodyOf<typeof routes.changeMeeting>,
  by: By,
): Promise<void> {
  const before = await lockMeeting(tx, meetingId);
  if (!before) throw new NotFoundError({ it: 'La riunione', en: 'The meeting' });
  if (before.version !== version) throw new ConflictError(OVERTAKEN, { code: 'meeting-changed' });
  const hidden = await hiddenPlans(tx, before.plans, by);
  const plans = [...new Set([...given.plans, ...hidden])];
  const touched = [...plans, ...before.plans].filter(
    (planId) => plans.includes(planId) !== before.plans.includes(planId),
  );
  await requirePreparing(tx, touched, by, { known: before.plans });
  await refuseMuddled(tx, given, by.at);
  for (const planId of before.plans)
    if (!plans.includes(planId) && (await findPlan(tx, planId))?.state === 'approved')
      throw new RefusedError(PREPARED, { code: 'plan-approved' });
  const meeting = meetingOf({ ...given, plans }, { ...before, version: version + 1 });
  await putMeeting(tx, meeting);
  recordDeed(tx, await deedOn('editorial-meeting.changed', tx, meeting, by));
}

/** Plans of accounts that the person does not see: they were not shown, and are not taken away. */
async function hiddenPlans(tx: Transaction, planIds: readonly string[], by: By): Promise<string[]> {
  const visible = await visibleAccounts(tx, by);
  const hidden: string[] = [];
  for (const planId of planIds) {
    const plan = await findPlan(tx, planId);
    if (plan && !visible.includes(plan.accountId)) hidden.push(planId);
  }
  return hidden;
}

type Kept = Pick<Meeting, 'meetingId' | 'version' | 'createdBy' | 'createdAt'>;
const meetingOf = (given: Given, { meetingId, version, createdBy, createdAt }: Kept): Meeting => ({
  ...given,
  heldAt: new Date(given.heldAt),
  people: [...new Set(given.people)],
  plans: [...new Set(given.plans)],
  ...{ meetingId, version, createdBy, createdAt },
});

/** Whoever records it may write somewhere, and for the accounts of the plans that it prepared. */
async function requirePreparing(
  tx: Transaction,
  planIds: readonly string[],
  { personId, at }: By,
  { known = [] }: { known?: readonly string[] } = {},
): Promise<void> {
  if (!(await permissionsOf(tx, personId, at)).has('draft')) throw new RefusedError(NOT_A_WRITER);
  for (const planId of planIds) {
    const plan = await findPlan(tx, planId);
    // A plan that was discarded since is only left out.
    if (!plan && known.includes(planId)) continue;
    if (!plan) throw new NotFoundError(PLAN);
    await requireAuthority(tx, personId, { power: 'draft', accountId: plan.accountId, at });
  }
}

async function refuseMuddled(tx: Transaction, { heldAt, people, nextOn }: Given, at: Date): Promise<void> {
  if (new Date(heldAt) > at) throw wrong('/heldAt', TO_COME);
  if (nextOn !== null && nextOn <= romeDay(new Date(heldAt))) throw wrong('/nextOn', NEXT_BEFORE);
  const known = await namesOfPeople(tx, [...new Set(people)]);
  if (people.some((id) => !known.has(id)))
    throw new NotFoundError({ it: 'Una delle persone', en: 'One of the people' });
}

const wrong = (pointer: string, because: { it: string; en: string }) =>
  new InvalidInputError(because, { errors: [{ pointer, detail: because.en, detailIt: because.it }] });

async function deedOn(event: string, tx: Transaction, meeting: Meeting, by: By): Promise<Deed> {
  const { meetings, meetingFirst } = await planAsksAt(tx, by.at);
  return {
    at: by.at,
    event,
    actor: { kind: 'person', id: by.personId },
    subject: { kind: 'editorial-meeting', id: meeting.meetingId },
    cites: [meetings, meetingFirst].filter((one) => one !== null),
    data: {
      heldAt: meeting.heldAt.toISOString(),
      people: meeting.people,
      plans: meeting.plans,
      nextOn: meeting.nextOn,
    },
  };
}

const OVERTAKEN = {
  it: 'Qualcun altro ha cambiato questo verbale dopo che l’hai aperto. Ricarica la pagina e rileggilo.',
  en: 'Somebody else changed this record after you opened it. Load the page again and read it.',
};
const PREPARED = {
  it: 'Un piano che togli è stato approvato dopo questa riunione: il legame resta nel registro.',
  en: 'A plan that you take away was approved after this meeting: the link stays on the register.',
};
const NOT_A_WRITER = {
  it: 'Nessun atto in vigore ti lascia scrivere per un account dell’ente.',
  en: 'No act in force lets you write for an account of the body.',
};
const TO_COME = {
  it: 'Una riunione si registra dopo che si è tenuta: quest’ora deve ancora venire.',
  en: 'A meeting is recorded after it was held: this hour is still to come.',
};
const NEXT_BEFORE = {
  it: 'La prossima riunione viene dopo questa: scegli un giorno successivo.',
  en: 'The next meeting comes after this one: choose a later day.',
};
