// SPDX-License-Identifier: EUPL-1.2
// A variant as the checks see it. Pure, but for what it is given.
import type { PostFacts } from '@arengo/composer';
import { inspect } from '@arengo/triage';
import type { Content } from './approval.ts';
import { mediaOf, type Post, type PostMedia, type VariantForm } from './post.ts';

/** What is known around a post and does not stand in it. */
export type Surroundings = {
  act: PostFacts['act'];
  /** Name of the office that asked, or null. */
  office: string | null;
  /** Null: it comes of no request of an office. */
  signedForCorrectness: boolean | null;
  electedNames: readonly string[];
  electionPeriod: boolean;
  /** Whether nobody attends the account at the hour at which it leaves; null = the hours are not known. */
  offHours: boolean | null;
  /** Why nothing may be paid for on the account; null = it may. */
  paidLock: PostFacts['paidLock'];
  domains: readonly string[];
  at: Date;
};

/** The facts of a variant. Findings of triage stand in the text of the variant itself. */
export function factsOf(
  post: Post,
  variant: VariantForm & { network: string },
  content: Pick<Content, 'text'>,
  media: readonly PostMedia[],
  around: Surroundings,
): PostFacts {
  return {
    text: content.text,
    language: post.language,
    category: post.category,
    purpose: post.purpose,
    publicInterest: post.publicInterest,
    officialSource: post.officialSource,
    newsLink: post.newsLink,
    act: around.act,
    requestingOffice: around.office,
    signedForCorrectness: around.signedForCorrectness,
    thirdParty: post.thirdParty,
    media: mediaOf(variant, media).map((one) => ({ ...one, captions: one.captionsFileId !== null })),
    stated: post.stated,
    dismissed: post.dismissed,
    plannedAt: variant.plannedAt,
    findings: findingsIn(content.text, variant.network, around),
    electedNames: around.electedNames,
    electionPeriod: around.electionPeriod,
    offHours: around.offHours,
    offHoursReason: post.offHoursReason,
    paidReach: post.paidReach,
    paidLock: around.paidLock,
  };
}

function findingsIn(text: string, network: string, { domains, at }: Surroundings): PostFacts['findings'] {
  return inspect(text, {
    network,
    itemType: 'comment',
    authorRecent: [],
    at: at.toISOString(),
    domainsOfTheBody: [...domains],
  });
}
