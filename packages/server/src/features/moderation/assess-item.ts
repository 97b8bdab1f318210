// SPDX-License-Identifier: EUPL-1.2
// An item under the policy of its body: what is found in it, what the policy says of that, and how soon to look. Pure.
import {
  assess,
  CATEGORIES,
  type Category,
  type EnquiryKind,
  type Gravity,
  type Ruling,
  type Situation,
} from '@arengo/policy';
import { type Finding, inspect, recogniseEnquiry } from '@arengo/triage';
import type { Circumstances, PolicyVersion } from '../rules/index.ts';
import { dueAt, urgencyOf } from './urgency.ts';

export type AuthorHistory = { violationsAt: Date[]; warned: boolean; sponsor: boolean };
export type ItemFacts = {
  text: string;
  network: string;
  itemType: Situation['itemType'];
  held: boolean;
  receivedAt: Date;
};
export type Rulebook = { version: PolicyVersion; circumstances: Circumstances };

/** What triage finds in a text, in the context of what the author wrote just before. */
export type Inspection = { findings: Finding[]; categories: Category[]; enquiry: EnquiryKind | null };

export function inspectItem(item: ItemFacts, recent: { text: string; at: string }[], domains: string[]): Inspection {
  const { text, network, itemType } = item;
  const findings = inspect(text, {
    network,
    itemType,
    authorRecent: recent,
    at: item.receivedAt.toISOString(),
    domainsOfTheBody: domains,
  });
  return {
    findings,
    categories: CATEGORIES.filter((category) => findings.some((finding) => finding.category === category)),
    enquiry: recogniseEnquiry(text)?.kind ?? null,
  };
}

export type Question = {
  categories: readonly Category[];
  gravity: Gravity;
  enquiry: EnquiryKind | null;
  at: Date;
  otherGround?: boolean;
};

/** The situation that a ruling answers; kept with the decision, so that it can be asked again. */
export function situationOf(item: ItemFacts, author: AuthorHistory, rulebook: Rulebook, question: Question): Situation {
  return {
    at: question.at.toISOString(),
    network: item.network,
    itemType: item.itemType,
    categories: [...question.categories],
    author: {
      priorViolations: author.violationsAt.length,
      violationsAt: author.violationsAt.map((at) => at.toISOString()),
      warned: author.warned,
      sponsor: author.sponsor,
      patronised: false,
    },
    gravity: question.gravity,
    enquiry: question.enquiry,
    ...(question.otherGround ? { otherGround: true } : {}),
    ...rulebook.circumstances,
  };
}

export type CaseDraft = Inspection & { ruling: Ruling; state: 'quiet' | 'open'; urgency: number; dueAt: Date };

/** The case of an item that has just been heard. Whatever is found, held or asked waits for a person. */
export function draftCase(
  item: ItemFacts,
  inspection: Inspection,
  author: AuthorHistory,
  rulebook: Rulebook,
): CaseDraft {
  const { categories, enquiry } = inspection;
  const question = { categories, enquiry, gravity: 'ordinary' as const, at: item.receivedAt };
  const ruling = assess(rulebook.version.compiled, situationOf(item, author, rulebook, question));
  const waits = categories.length > 0 || enquiry !== null || item.held;
  return {
    ...inspection,
    ruling,
    state: waits ? 'open' : 'quiet',
    urgency: waits ? urgencyOf({ categories, ruling, held: item.held }) : 0,
    dueAt: dueAt(item.receivedAt, ruling),
  };
}
