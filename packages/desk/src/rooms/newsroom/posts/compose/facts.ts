// SPDX-License-Identifier: EUPL-1.2
// What policy and law say of a draft while it is written, in the browser. Its own chunk: the detectors are heavy.
import { checkPost, type PostFacts, type Remark } from '@arengo/composer';
import type { ActView, ComposerView, PostView } from '@arengo/contract';
import { isOnDuty } from '@arengo/policy';
import { inspect } from '@arengo/triage';
import { type Draft, type Form, formFor, type Media, saidBy } from './draft.ts';

export type Known = {
  composer: ComposerView;
  media: readonly Media[];
  act: ActView | null;
  office: string | null;
  /** What the server last said: who signed for correctness stands only there. */
  view: PostView | null;
  at: Date;
};

/** The remarks on each variant by its account, and under `''` those on a post that is for no account yet. */
export function remarksOnDraft(draft: Draft, known: Known): Map<string, Remark[]> {
  const { policy } = known.composer;
  if (policy === null) return new Map();
  const forms = draft.variants.length > 0 ? draft.variants : [formFor('')];
  return new Map(forms.map((form) => [form.accountId, checkPost(policy, factsOf(draft, form, known))]));
}

function factsOf(draft: Draft, form: Form, known: Known): PostFacts {
  const { content } = draft;
  const { composer, act, office, at } = known;
  const { text, media } = saidBy(draft, form, known.media);
  const plannedAt = form.plannedAt === null ? null : new Date(form.plannedAt);
  const electionPeriod = inElections(composer, plannedAt !== null && plannedAt > at ? plannedAt : at);
  const account = composer.accounts.find(({ id }) => id === form.accountId);
  const network = account?.network ?? '';
  return {
    ...content,
    text,
    publicInterest: content.publicInterest?.trim() || null,
    offHoursReason: content.offHoursReason?.trim() || null,
    act: act && { citation: act.citation, publicFrom: act.inForceFrom === null ? null : new Date(act.inForceFrom) },
    requestingOffice: office,
    signedForCorrectness: known.view?.request?.signed ?? null,
    media,
    plannedAt,
    paidLock: account?.paidLock ?? null,
    offHours: offHoursAt(composer, network, plannedAt ?? at),
    findings: findingsIn(text, network, composer, at),
    electedNames: electionPeriod ? composer.electedNames : [],
    electionPeriod,
  };
}

const inElections = ({ electionPeriods }: ComposerView, at: Date) =>
  electionPeriods.some(({ from, to }) => new Date(from) <= at && at < new Date(to));

function offHoursAt({ policy, settings }: ComposerView, network: string, at: Date): boolean | null {
  if (policy === null) return null;
  const onDuty = isOnDuty(policy, { at: at.toISOString(), settings, ...(network === '' ? {} : { network }) });
  return onDuty === null ? null : !onDuty;
}

const seen = new Map<string, PostFacts['findings']>();
const SEEN_MOST = 50;

// The same text is asked about again and again, for each account and for each change of another field.
function findingsIn(text: string, network: string, { domains }: ComposerView, at: Date): PostFacts['findings'] {
  const key = `${network}\n${text}`;
  const before = seen.get(key);
  if (before) return before;
  const domainsOfTheBody = [...domains];
  const found = inspect(text, {
    network,
    itemType: 'comment',
    authorRecent: [],
    at: at.toISOString(),
    domainsOfTheBody,
  });
  if (seen.size >= SEEN_MOST) seen.clear();
  seen.set(key, found);
  return found;
}
