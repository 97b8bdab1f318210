// SPDX-License-Identifier: EUPL-1.2
// What a page of reasons says, and a statement too: read from the decision as it stands, without anybody's words or name.
import {
  type Action,
  afterTerm,
  type Bilingual,
  type Policy,
  type Ruling,
  ruling as rulingShape,
} from '@arengo/policy';
import type { Transaction } from '../../foundation/database/database.ts';
import { type Act, findAct } from '../acts/index.ts';
import { measuresOf } from '../moderation/index.ts';
import { policyVersion } from '../rules/index.ts';
import { pageKeys, termOf } from './reasons-page.ts';
import { type Explained, findByKey, findExplained } from './reasons-store.ts';

type MeasureRow = Awaited<ReturnType<typeof measuresOf>>[number];

export type MeasureGiven = {
  action: Action;
  state: MeasureRow['state'];
  /** On its way back: asked for, and not yet seen on the network. */
  goingBack: boolean;
  clause: string | null;
  confirmedAt: Date | null;
  term: string | null;
  /** When it ends by its term; null where it has none or has not begun. */
  until: Date | null;
};
export type GroundGiven = {
  category: string | null;
  clause: string;
  text: Bilingual | null;
  /** Under an open list, the law or rule that the moderator named. */
  rule: string | null;
};
export type Reasons = {
  decisionId: string;
  caseId: string;
  accountId: string;
  decidedAt: Date;
  finalAt: Date;
  network: string;
  accountName: string;
  itemType: Explained['item_type'];
  postedAt: Date;
  grounds: GroundGiven[];
  measures: MeasureGiven[];
  /** Whether a notice went, or goes, to the author. */
  noticeGiven: boolean;
  policy: Policy;
  policyVersion: number;
  ruling: Ruling;
  act: Act | null;
  detected: boolean;
  overturned: 'whole' | 'part' | null;
  expiresAt: Date | null;
};

/** The reasons behind a key; null when there is no such page, or it has expired, or its decision is not final. */
export async function readReasonsByKey(tx: Transaction, key: unknown, at: Date): Promise<Reasons | null> {
  const named = pageKeys.read(key);
  const decisionId = named && (await findByKey(tx, named.sha256, at));
  return decisionId ? readReasons(tx, decisionId) : null;
}

/** The reasons of a final decision that led to measures; null when there is none. */
export async function readReasons(tx: Transaction, decisionId: string): Promise<Reasons | null> {
  const found = await findExplained(tx, decisionId);
  if (!found) return null;
  const [reasons = null] = await reasonsOf(tx, [found]);
  return reasons;
}

/** The same for many decisions; those that led to nothing are left out. */
export async function reasonsOf(tx: Transaction, found: readonly Explained[]): Promise<Reasons[]> {
  if (found.length === 0) return [];
  const measures = await measuresOf(
    tx,
    found.map(({ decision_id }) => decision_id),
  );
  const all: Reasons[] = [];
  for (const one of found) {
    const own = measures.filter(({ decision_id }) => decision_id === one.decision_id);
    const reasons = await explain(tx, one, own);
    if (reasons) all.push(reasons);
  }
  return all;
}

const TO_AUTHOR = ['warn', 'notice'];

async function explain(tx: Transaction, found: Explained, own: readonly MeasureRow[]): Promise<Reasons | null> {
  const taken = own.filter(({ action }) => action !== 'notice' && action !== 'approve');
  if (found.state !== 'final' || taken.length === 0) return null;
  const ruling = rulingShape.parse(found.ruling);
  const { policy } = await policyVersion(tx, found.policy_version);
  return {
    decisionId: found.decision_id,
    caseId: found.case_id,
    accountId: found.account_id,
    decidedAt: found.decided_at,
    finalAt: found.final_at ?? found.decided_at,
    network: found.network,
    accountName: found.account_name,
    itemType: found.item_type,
    postedAt: found.posted_at,
    grounds: found.grounds.map((ground) => ({
      category: ground.category,
      clause: ground.clause,
      text: policy.clauses.find(({ id }) => id === ground.clause)?.text ?? null,
      rule: ground.category === null ? ground.note : null,
    })),
    measures: taken.map((measure) => giveMeasure(measure, ruling)),
    noticeGiven: own.some(({ action, state }) => TO_AUTHOR.includes(action) && state !== 'withdrawn'),
    policy,
    policyVersion: found.policy_version,
    ruling,
    act: await findAct(tx, found.act_id),
    detected: found.detected ?? found.categories.length > 0,
    overturned: found.overturned,
    expiresAt: found.expires_at,
  };
}

function giveMeasure(measure: MeasureRow, ruling: Ruling): MeasureGiven {
  const term = termOf(ruling, measure.action);
  const begun = measure.confirmed_at;
  return {
    action: measure.action as Action,
    state: measure.state,
    goingBack: measure.direction === 'reverse' && measure.state !== 'reversed',
    clause: measure.clause,
    confirmedAt: begun,
    term,
    until: begun && term !== null && term !== 'permanent' ? afterTerm(begun, term) : null,
  };
}
