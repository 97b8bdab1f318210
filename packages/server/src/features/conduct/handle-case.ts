// SPDX-License-Identifier: EUPL-1.2
// The steps of a case, each by whoever an act charges with it.
import type { BodyOf, routes } from '@arengo/contract';
import { romeDay } from '../../foundation/clock/rome.ts';
import type { Context } from '../../foundation/context.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import { RefusedError } from '../../foundation/errors.ts';
import type { Caller } from '../../foundation/http/caller.ts';
import { refuseFaults } from '../../foundation/refuse-faults.ts';
import { recordDeed } from '../audit/index.ts';
import { policyVersion } from '../rules/index.ts';
import { type ConductEvent, lastDay, nextState } from './conduct-case.ts';
import { freedomsAsked, gapsOf, outcomesFor } from './conduct-rules.ts';
import { type ConductCaseRow, emptyCase, updateCase } from './conduct-store.ts';
import { freedomsOf } from './freedoms.ts';
import { refuseDay, refuseEmpty } from './refuse-gaps.ts';
import { caseAtHand } from './require-charge.ts';

type Handler = Pick<Caller, 'bodyId' | 'personId'> & { caseId: string };
type Step = {
  move: ConductEvent;
  event: string;
  /** Decides and saves. Answers further clauses that it rests on. */
  take: (tx: Transaction, found: ConductCaseRow, now: Date, next: ConductCaseRow['state']) => Promise<string[]>;
};

async function takeStep({ database, clock }: Context, { bodyId, personId, caseId }: Handler, step: Step) {
  await database.inBody(bodyId, async (tx) => {
    const now = clock.now();
    const { found, act } = await caseAtHand(tx, caseId, personId, now);
    const clauses = await step.take(tx, found, now, nextState(found.state, step.move));
    recordDeed(tx, {
      at: now,
      event: step.event,
      actor: { kind: 'person', id: personId },
      subject: { kind: 'conduct-case', id: caseId },
      cites: [act, ...clauses],
    });
  });
}

/** The person concerned was told of the case: when, and how. */
export function informPerson(context: Context, who: Handler, told: BodyOf<typeof routes.informPerson>) {
  return takeStep(context, who, {
    move: 'informed',
    event: 'conduct.person-informed',
    async take(tx, found, now, state) {
      refuseDay(told.on, romeDay(found.opened_at), now);
      refuseEmpty(told.how, '/how', {
        it: 'Scrivi come la persona è stata informata, per esempio «consegna a mano» o «PEC».',
        en: 'Write how the person was told, such as “by hand” or “certified e-mail”.',
      });
      await updateCase(tx, found.case_id, { state, informed_on: told.on, informed_how: told.how });
      return [];
    },
  });
}

/** The shortest time that a person has to speak (legislative decree 165/2001, art. 55-bis, gives twenty days in disciplinary matters). */
const DAYS_TO_SPEAK = 20;
const DAY_MS = 24 * 60 * 60 * 1000;

/** What the person said, or that they chose not to. */
export function hearPerson(context: Context, who: Handler, heard: BodyOf<typeof routes.hearPerson>) {
  return takeStep(context, who, {
    move: 'heard',
    event: 'conduct.person-heard',
    async take(tx, found, now, state) {
      refuseDay(heard.on, found.informed_on, now);
      if (heard.hearing === 'no-answer') refuseHaste(found.informed_on, heard.on);
      if (heard.hearing === 'in-person' || heard.hearing === 'in-writing') {
        refuseEmpty(heard.said, '/said', {
          it: 'Riporta ciò che la persona ha detto o scritto: senza le sue parole non è stata ascoltata.',
          en: 'Write what the person said or wrote: without their words they were not heard.',
        });
      }
      const { on, hearing, said } = heard;
      await updateCase(tx, found.case_id, { state, heard_on: on, hearing, said });
      return [];
    },
  });
}

function refuseHaste(informedOn: string | null, on: string): void {
  const days = (Date.parse(on) - Date.parse(informedOn ?? on)) / DAY_MS;
  const because = {
    it: `La persona ha ${DAYS_TO_SPEAK} giorni per rispondere: non sono ancora passati.`,
    en: `The person has ${DAYS_TO_SPEAK} days to answer: they have not passed yet.`,
  };
  refuseFaults(days < DAYS_TO_SPEAK ? [{ field: '/on', because }] : []);
}

/** Whether each freedom covers the fact, and why; the last assessment replaces the one before. */
export function assessFreedoms(context: Context, who: Handler, given: BodyOf<typeof routes.assessFreedoms>) {
  return takeStep(context, who, {
    move: 'assessed',
    event: 'conduct.freedoms-assessed',
    async take(tx, found, _now, state) {
      const { policy } = await policyVersion(tx, found.policy_version);
      const asked = freedomsAsked(policy.clauses.find(({ id }) => id === found.clause));
      const because = {
        it: 'La valutazione non è completa: per ogni libertà scrivi se copre il fatto e perché, in almeno venti caratteri.',
        en: 'The assessment is not whole: for each freedom write whether it covers the fact and why, in twenty characters at least.',
      };
      refuseFaults(
        gapsOf(asked, given.freedoms)
          .map((one) => ({ field: `/freedoms/${one}`, because }))
          .slice(0, 1),
      );
      const kept = given.freedoms.filter(({ freedom }) => asked.includes(freedom));
      await updateCase(tx, found.case_id, { state, assessment: JSON.stringify(kept) });
      return [found.clause];
    },
  });
}

/** Ends the case. Throws RefusedError for an outcome that the policy or the assessment does not allow. */
export function concludeConductCase(context: Context, who: Handler, end: BodyOf<typeof routes.concludeConductCase>) {
  return takeStep(context, who, {
    move: 'concluded',
    event: 'conduct.concluded',
    async take(tx, found, now, state) {
      const { policy } = await policyVersion(tx, found.policy_version);
      const today = romeDay(now);
      const choice = outcomesFor(policy, freedomsOf(found.assessment), today).find(
        (one) => one.outcome === end.outcome,
      );
      const cites = [found.clause, ...(choice?.clause ? [choice.clause] : [])];
      if (!choice || choice.because) throw new RefusedError(choice?.because ?? { it: '', en: '' }, { cites });
      refuseEmpty(end.reason, '/reason', { it: 'Scrivi la motivazione dell’esito.', en: 'Write the reason.' });
      const keepUntil = keeping(end.keepUntil, today, choice.keepUntil);
      const { outcome, reason } = end;
      await updateCase(tx, found.case_id, { state, outcome, reason, concluded_at: now, keep_until: keepUntil });
      return cites.slice(1);
    },
  });
}

/** The report is no case at all. */
export function setConductCaseAside(context: Context, who: Handler, reason: string) {
  return takeStep(context, who, {
    move: 'set-aside',
    event: 'conduct.set-aside',
    async take(tx, found, now, state) {
      refuseEmpty(reason, '/reason', {
        it: 'Scrivi perché la segnalazione non è un caso.',
        en: 'Write why the report is no case.',
      });
      const keepUntil = lastDay('set-aside', romeDay(now));
      await updateCase(tx, found.case_id, { state, reason, concluded_at: now, keep_until: keepUntil });
      return [];
    },
  });
}

/** Destroys what was written. It may be done before its last day, and not taken back. */
export function destroyConductFile(context: Context, who: Handler) {
  return takeStep(context, who, {
    move: 'destroyed',
    event: 'conduct.file-destroyed',
    async take(tx, found, now) {
      await emptyCase(tx, found.case_id, now);
      return [];
    },
  });
}

function keeping(asked: string | undefined, today: string, last: string): string {
  const because = {
    it: `Il fascicolo si conserva al più fino al ${last}, e non meno di oggi. Scegli un giorno entro quel termine.`,
    en: `The file is kept until ${last} at most, and not less than today. Choose a day within that.`,
  };
  const day = asked ?? last;
  refuseFaults(day < today || day > last || !/^\d{4}-\d{2}-\d{2}$/.test(day) ? [{ field: '/keepUntil', because }] : []);
  return day;
}
