// SPDX-License-Identifier: EUPL-1.2
import { romeDay } from '../../foundation/clock/rome.ts';
import type { Transaction } from '../../foundation/database/database.ts';
import type { Duty } from '../../foundation/duty.ts';
import { livingAuthorisations, policyAt } from '../authority/index.ts';
import { type AskedReviews, askedReviews, closedTo, type Decider, nextCampaign } from './review.ts';
import { findPlan, linesWaiting, listReviews, peopleBeyondContract } from './reviews-store.ts';

const ROOM = '/registri/verifiche';
const MONTH_MS = 30 * 24 * 60 * 60 * 1000;

/** What a person has to see to about reviews: lines to decide, a campaign to open, people no longer entitled. */
export async function reviewDuties(tx: Transaction, decider: Decider, at: Date): Promise<Duty[]> {
  const lines = await linesToDecide(tx, decider, at);
  if (!decider.governs) return lines;
  const asked = askedReviews((await policyAt(tx, at))?.policy ?? null);
  return [...lines, ...(await campaignDuties(tx, asked, at)), ...(await notEntitled(tx, asked, at))];
}

async function linesToDecide(tx: Transaction, decider: Decider, at: Date): Promise<Duty[]> {
  const open = (await linesWaiting(tx)).filter(
    (line) =>
      (line.due_at === null || line.due_at > at) &&
      closedTo({ reviewerId: line.reviewer_id, personId: line.person_id, outcome: line.outcome }, decider) === null &&
      // Of a campaign, whoever was asked is reminded; of a census, whoever governs.
      (line.reviewer_id === decider.personId || (line.reviewer_id === null && decider.governs)),
  );
  return [...Map.groupBy(open, (line) => line.review_id)].map(([reviewId, of]) => {
    const [first] = of;
    const clauses = first && first.clauses.length > 0 ? ` (${first.clauses.join(', ')})` : '';
    return {
      code: first?.kind === 'census' ? 'complete-census' : 'review-authorisations',
      about:
        first?.kind === 'census'
          ? {
              it: `Completa la ricognizione${clauses}: righe da decidere ${of.length}`,
              en: `Complete the census${clauses}: lines to decide ${of.length}`,
            }
          : {
              it: `Verifica le autorizzazioni${clauses}: ${of.length} da confermare, altrimenti scadono`,
              en: `Review the authorisations${clauses}: ${of.length} to confirm, or they lapse`,
            },
      due: first?.due_at ?? null,
      to: `${ROOM}/${reviewId}`,
    };
  });
}

async function campaignDuties(tx: Transaction, asked: AskedReviews, at: Date): Promise<Duty[]> {
  const plan = await findPlan(tx);
  const clauses = asked.review.join(', ');
  if (!plan) {
    if (asked.review.length === 0) return [];
    const about = {
      it: `La policy chiede verifiche periodiche delle autorizzazioni (${clauses}): scegli ogni quanto`,
      en: `The policy asks for periodic reviews of the authorisations (${clauses}): choose how often`,
    };
    return [{ code: 'plan-reviews', about, due: null, to: ROOM }];
  }
  const campaigns = (await listReviews(tx)).filter((one) => one.kind === 'campaign');
  if (campaigns.some((one) => one.completed_at === null)) return [];
  const next = nextCampaign({ everyMonths: plan.every_months, setAt: plan.set_at }, campaigns[0]?.opened_at ?? null);
  if (next.getTime() - at.getTime() > MONTH_MS) return [];
  const why = clauses === '' ? '' : ` (${clauses})`;
  const about = {
    it: `Apri la verifica periodica delle autorizzazioni${why}`,
    en: `Open the periodic review of the authorisations${why}`,
  };
  return [{ code: 'open-review', about, due: next, to: ROOM }];
}

/** Whoever still has powers although their contract is over. */
async function notEntitled(tx: Transaction, { removal }: AskedReviews, at: Date): Promise<Duty[]> {
  const people = await peopleBeyondContract(tx, romeDay(at));
  if (people.length === 0) return [];
  const holding = new Set((await livingAuthorisations(tx, {}, at)).map((one) => one.personId));
  const why = removal ? ` (${removal})` : '';
  return people
    .filter((person) => holding.has(person.person_id))
    .map((person) => ({
      code: 'remove-not-entitled',
      about: {
        it: `Il contratto di ${person.name} è finito e le sue autorizzazioni no${why}: registra l’uscita o correggi la data`,
        en: `The contract of ${person.name} is over and their authorisations are not${why}: record their leaving or mend the date`,
      },
      due: at,
      to: `${ROOM}/uscita/${person.person_id}`,
    }));
}
