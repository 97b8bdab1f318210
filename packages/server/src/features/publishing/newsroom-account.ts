// SPDX-License-Identifier: EUPL-1.2
// An account of what the newsroom published: counts, by account, category, purpose, month and person. Pure.
import type { NewsroomAccount } from '@arengo/contract';
import { romeDay } from '../../foundation/clock/rome.ts';

export type Out = {
  accountId: string;
  category: string | null;
  purpose: string | null;
  publishedAt: Date;
  withdrawnAt: Date | null;
  /** It corrects another. */
  corrects: boolean;
  authors: readonly string[];
  /** The last verdict on each step; `letGo` is who let it go. */
  agreed: readonly string[];
  letGo: string | null;
};
export type KnownAccount = { accountId: string; name: string; network: string };
/** Verdicts given in the same days, whatever became of the post. */
export type Refusal = { personId: string };

type Counts = Omit<NewsroomAccount, 'from' | 'to'>;

/** The account of these publications. Accounts on which nothing was published stand in it too. */
export function countOut(
  out: readonly Out[],
  { accounts, refusals, names }: { accounts: readonly KnownAccount[]; refusals: readonly Refusal[]; names: Names },
): Counts {
  return {
    ...totalsOf(out),
    accounts: accounts.map((account) => {
      const own = out.filter(({ accountId }) => accountId === account.accountId);
      const last = Math.max(...own.map(({ publishedAt }) => publishedAt.getTime()));
      return { ...account, ...totalsOf(own), last: own.length > 0 ? new Date(last).toISOString() : null };
    }),
    categories: countBy(out, ({ category }) => category ?? ''),
    purposes: countBy(out, ({ purpose }) => purpose ?? ''),
    months: countBy(out, ({ publishedAt }) => romeDay(publishedAt).slice(0, 7)).sort((a, b) => (a.of < b.of ? -1 : 1)),
    people: peopleIn(out, refusals, { accounts, names }),
  };
}

type Names = ReadonlyMap<string, string>;

const totalsOf = (out: readonly Out[]) => ({
  published: out.length,
  withdrawn: out.filter(({ withdrawnAt }) => withdrawnAt !== null).length,
  corrections: out.filter(({ corrects }) => corrects).length,
});

/** The most frequent first. */
function countBy(out: readonly Out[], key: (one: Out) => string): { of: string; published: number }[] {
  return [...Map.groupBy(out, key)]
    .map(([of, own]) => ({ of, published: own.length }))
    .sort((a, b) => b.published - a.published || (a.of < b.of ? -1 : 1));
}

function peopleIn(
  out: readonly Out[],
  refusals: readonly Refusal[],
  { accounts, names }: { accounts: readonly KnownAccount[]; names: Names },
): Counts['people'] {
  const people = new Set([
    ...out.flatMap(({ authors, agreed, letGo }) => [...authors, ...agreed, ...(letGo === null ? [] : [letGo])]),
    ...refusals.map(({ personId }) => personId),
  ]);
  return [...people]
    .map((id) => {
      const gone = out.filter(({ letGo }) => letGo === id);
      return {
        id,
        name: names.get(id) ?? '',
        wrote: out.filter(({ authors }) => authors.includes(id)).length,
        agreed: out.filter(({ agreed }) => agreed.includes(id)).length,
        refused: refusals.filter(({ personId }) => personId === id).length,
        letGo: gone.length,
        accounts: accounts.flatMap(({ accountId, name }) => {
          const there = gone.filter((one) => one.accountId === accountId).length;
          return there === 0 ? [] : [{ accountId, name, letGo: there }];
        }),
      };
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'it') || (a.id < b.id ? -1 : 1));
}
