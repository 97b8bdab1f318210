// SPDX-License-Identifier: EUPL-1.2
// Nearly a year of moderation before the first day of the demonstration, as it is left once its texts have been erased on
// time: what was decided, under which article and how fast, and nobody's words or name.
import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { listAccounts } from '../features/accounts/index.ts';
import { listActs } from '../features/acts/index.ts';
import { findPersonByEmail } from '../features/people/index.ts';
import { listVersions } from '../features/rules/index.ts';
import { romeDay } from '../foundation/clock/rome.ts';
import type { Transaction } from '../foundation/database/database.ts';
import { PEOPLE } from './valdoria.ts';

const MONTHS = 11;
const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
/** Each under its article in the text that the demonstration adopts; more often what is more common. */
const GROUNDS = [
  ['insult', 'CAS-4.b'],
  ['commercial', 'CAS-4.d'],
  ['insult', 'CAS-4.b'],
  ['political-promotion', 'CAS-4.a'],
  ['insult', 'CAS-4.b'],
  ['off-topic', 'CAS-4.d'],
  ['denigration', 'CAS-4.e'],
] as const;
const KINDS = ['information', 'report', 'information', 'complaint', 'information', 'personal'] as const;

type Past = ReturnType<typeof pastCase>;
type Place = { accounts: readonly string[]; network: string; personId: string; actId: string };

export async function furnishPast(tx: Transaction, now: Date): Promise<void> {
  const accounts = (await listAccounts(tx)).filter(({ network }) => network === 'practice');
  const [act] = (await listActs(tx, { state: 'in-force' }, { limit: 1, at: now })).acts;
  const person = await findPersonByEmail(tx, PEOPLE[0]?.email ?? '');
  if (accounts.length === 0 || !act || !person) return;
  const ids = accounts.map(({ account_id }) => account_id);
  const place = { accounts: ids, network: 'practice', personId: person.person_id, actId: act.actId };
  // Nothing was decided under a policy before there was one.
  const [first] = (await listVersions(tx))
    .flatMap(({ effectiveFrom }) => effectiveFrom ?? [])
    .toSorted((a, b) => +a - +b);
  if (!first) return;
  const months = Array.from({ length: MONTHS }, (_, ago) => monthsBefore(romeDay(now).slice(0, 7), ago + 1)).filter(
    (month) => month > romeDay(first).slice(0, 7),
  );
  const cases = months.flatMap((month, ago) =>
    Array.from({ length: 14 + ((ago * 5) % 9) }, (_, place) => pastCase(month, place, ago)),
  );
  await tallyPast(tx, place, months, now);
  await keepCases(tx, place, cases);
  await keepDecisions(tx, place, cases);
  await keepEnquiries(tx, place, cases);
}

function monthsBefore(month: string, ago: number): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 - ago, 1)).toISOString().slice(0, 7);
}

/** One of a month: every fourth was a false alarm, every ninth had not been found, every sixth asked something. */
function pastCase(month: string, place: number, ago: number) {
  const turn = place * 7 + ago * 3;
  const receivedAt = new Date(
    Date.parse(`${month}-02T07:00:00Z`) + ((turn * 37) % 26) * DAY + ((turn * 11) % 13) * HOUR,
  );
  const decidedAt = new Date(receivedAt.getTime() + (0.2 + ((turn * 29) % 40) / 4) * HOUR);
  const [category, clause] = GROUNDS[turn % GROUNDS.length] ?? GROUNDS[0];
  const isViolation = turn % 4 !== 0;
  return {
    ...{ id: uuidv7({ msecs: receivedAt.getTime() }), decisionId: uuidv7({ msecs: decidedAt.getTime() }) },
    ...{ authorId: uuidv7(), measureId: uuidv7({ msecs: decidedAt.getTime() }), receivedAt, decidedAt },
    ...{ at: place, categories: turn % 9 === 0 ? [] : [category] },
    outcome: isViolation ? ('violation' as const) : ('no-violation' as const),
    grounds: isViolation ? [{ category, clause, note: null }] : [],
    action: turn % 3 === 0 ? 'hide' : 'remove',
    became: turn % 13 === 0 ? 'reversed' : 'confirmed',
    confirmedAt: new Date(decidedAt.getTime() + 12_000 + (turn % 7) * 4_000),
    kind: turn % 6 === 0 ? (KINDS[turn % KINDS.length] ?? null) : null,
    answeredAt: new Date(receivedAt.getTime() + (2 + (turn % 30)) * HOUR),
  };
}

async function tallyPast(tx: Transaction, { accounts }: Place, months: readonly string[], now: Date): Promise<void> {
  const days = months.map((month) => `${month}-01`);
  await sql`
    insert into tallied_month (body_id, month, counted_at)
    select ${tx.bodyId}, month, ${now} from unnest(${days}::date[]) as month
  `.execute(tx.kysely);
  await sql`
    insert into received_tally (body_id, month, account_id, item_type, items)
    select ${tx.bodyId}, month, account_id, type, (share * (50 + (extract(month from month)::int * 17) % 41) / turn)::int
    from unnest(${days}::date[]) as month, unnest(${[...accounts]}::uuid[]) with ordinality as known (account_id, turn),
      (values ('comment', 3), ('visitor-post', 1), ('message', 1)) as types (type, share)
  `.execute(tx.kysely);
}

async function keepCases(tx: Transaction, { accounts, network }: Place, cases: readonly Past[]): Promise<void> {
  const rows = JSON.stringify(cases.map((one) => ({ ...one, accountId: accounts[one.at % accounts.length] })));
  const columns = sql`(id uuid, "authorId" uuid, "accountId" uuid, categories jsonb, kind text, "receivedAt" timestamptz, "decidedAt" timestamptz)`;
  await sql`
    insert into author (body_id, author_id, network, remote_id, handle, display_name, erased_at)
    select ${tx.bodyId}, "authorId", ${network}, "authorId"::text, '', '', "decidedAt" from jsonb_to_recordset(${rows}) as one ${columns}
  `.execute(tx.kysely);
  await sql`
    insert into item (body_id, item_id, account_id, author_id, item_type, remote_id, held, version, text, revision, posted_at,
      received_at, assessed_version, erased_at)
    select ${tx.bodyId}, id, "accountId", "authorId", 'comment', id::text, false, 1, '', '', "receivedAt", "receivedAt", 1, "decidedAt"
    from jsonb_to_recordset(${rows}) as one ${columns}
  `.execute(tx.kysely);
  await sql`
    insert into moderation_case (body_id, case_id, account_id, author_id, state, item_version, urgency, network, item_type,
      categories, enquiry, held, findings, policy_version, received_at, due_at, decided_at)
    select ${tx.bodyId}, id, "accountId", "authorId", 'decided', 1, 0, ${network}, 'comment',
      array(select jsonb_array_elements_text(categories)), kind, false, '[]', 1, "receivedAt", "receivedAt", "decidedAt"
    from jsonb_to_recordset(${rows}) as one ${columns}
  `.execute(tx.kysely);
}

async function keepDecisions(
  tx: Transaction,
  { accounts, personId, actId }: Place,
  cases: readonly Past[],
): Promise<void> {
  const rows = JSON.stringify(cases.map((one) => ({ ...one, accountId: accounts[one.at % accounts.length] })));
  await sql`
    insert into decision (body_id, decision_id, case_id, author_id, person_id, item_version, outcome, state, gravity, grounds,
      situation, ruling, policy_version, act_id, decided_at, final_at, erased_at)
    select ${tx.bodyId}, "decisionId", id, "authorId", ${personId}, 1, outcome, 'final', 'ordinary', grounds, '{}', '{}', 1,
      ${actId}, "decidedAt", "decidedAt", "decidedAt"
    from jsonb_to_recordset(${rows})
      as one (id uuid, "decisionId" uuid, "authorId" uuid, outcome text, grounds jsonb, "decidedAt" timestamptz)
  `.execute(tx.kysely);
  await sql`
    insert into measure (body_id, measure_id, decision_id, case_id, account_id, action, clause, state, due_at, confirmed_at)
    select ${tx.bodyId}, "measureId", "decisionId", id, "accountId", action, 'CAS-4.m-a2', became, "decidedAt", "confirmedAt"
    from jsonb_to_recordset(${rows})
      as one (id uuid, "decisionId" uuid, "measureId" uuid, "accountId" uuid, action text, became text, outcome text,
        "decidedAt" timestamptz, "confirmedAt" timestamptz)
    where outcome = 'violation'
  `.execute(tx.kysely);
}

async function keepEnquiries(tx: Transaction, { accounts }: Place, cases: readonly Past[]): Promise<void> {
  const asked = cases.filter(({ kind }) => kind !== null);
  const rows = JSON.stringify(asked.map((one) => ({ ...one, accountId: accounts[one.at % accounts.length] })));
  await sql`
    insert into enquiry (body_id, enquiry_id, account_id, author_id, item_type, kind, state, mode, clause, answer_due,
      policy_version, received_at, opened_at, ended_at, erased_at)
    select ${tx.bodyId}, id, "accountId", "authorId", 'comment', kind, 'answered', 'contact', 'CAS-4.9', true, 1,
      "receivedAt", "receivedAt", "answeredAt", "answeredAt"
    from jsonb_to_recordset(${rows})
      as one (id uuid, "authorId" uuid, "accountId" uuid, kind text, "receivedAt" timestamptz, "answeredAt" timestamptz)
  `.execute(tx.kysely);
}
