// SPDX-License-Identifier: EUPL-1.2
// A post as it is being written, beside what the server has of it. Pure.
import type { PostContent, PostView } from '@arengo/contract';
import { endedBy } from '../how-far.ts';

export type Media = PostView['media'][number];
/** A variant as it is written; what is null is as in the post. */
export type Form = {
  accountId: string;
  text: string | null;
  title: string | null;
  link: string | null;
  media: number[] | null;
  plannedAt: string | null;
};
export type Draft = { content: PostContent; variants: Form[] };
export type Field = keyof PostContent;

export const BLANK: Draft = {
  content: {
    workingTitle: '',
    text: '',
    language: 'it',
    link: null,
    category: null,
    purpose: null,
    publicInterest: null,
    officialSource: null,
    newsLink: null,
    actId: null,
    officeId: null,
    thirdParty: null,
    licence: null,
    stated: {},
    dismissed: [],
    late: 'ask',
    validUntil: null,
    offHoursReason: null,
    paidReach: false,
  },
  variants: [],
};

export const formFor = (accountId: string, plannedAt: string | null = null): Form => ({
  ...{ accountId, plannedAt },
  ...{ text: null, title: null, link: null, media: null },
});

/** What the server has, as a draft. */
export function draftOf(view: PostView): Draft {
  const { workingTitle, text, language, link, category, purpose, publicInterest, officialSource, newsLink } = view;
  const { actId, officeId, thirdParty, licence, stated, dismissed, late, validUntil, offHoursReason, paidReach } = view;
  return {
    content: {
      ...{ text, language, link, category, purpose, publicInterest, officialSource, newsLink },
      // One that follows the text goes on following it.
      workingTitle: workingTitle === titleOf({ workingTitle: '', text }) ? '' : workingTitle,
      ...{ actId, officeId, thirdParty, licence, stated, dismissed, late, validUntil, offHoursReason, paidReach },
    },
    variants: view.variants.map(({ accountId, text, title, link, media, plannedAt }) => ({
      ...{ accountId, text, title, link, media, plannedAt },
    })),
  };
}

const UNTITLED = 'Post senza titolo';
const TITLE_MOST = 60;

/** The first sentence of a text, or its first words, to know the post by in lists. */
export function titleFrom(text: string): string {
  const [line = ''] = text.trim().split('\n');
  const [sentence = line] = line.match(/^.{12,}?[.!?](?=\s)/u) ?? [];
  if (sentence.length <= TITLE_MOST) return sentence.replace(/\.$/, '');
  const cut = line.slice(0, TITLE_MOST);
  return `${cut.slice(0, Math.max(20, cut.lastIndexOf(' '))).replace(/[\s.,;:]+$/u, '')}…`;
}

/** The title that a post is known by: the one given, else its first words. */
export const titleOf = ({ workingTitle, text }: Pick<PostContent, 'workingTitle' | 'text'>): string =>
  workingTitle.trim() || titleFrom(text) || UNTITLED;

/**
 * The body of a change. What has left a network keeps, in its own variant, the words that the network was sent: writing
 * on the post does not reach it.
 */
export function changeOf({ content, variants }: Draft, view: PostView | null) {
  const left = new Map(
    (view?.variants ?? []).filter((one) => endedBy(one) !== null).map((one) => [one.accountId, one] as const),
  );
  return {
    ...content,
    workingTitle: titleOf(content),
    publicInterest: content.publicInterest?.trim() || null,
    offHoursReason: content.offHoursReason?.trim() || null,
    variants: variants.map((form): Form => {
      const sent = left.get(form.accountId);
      if (!sent || !view) return form;
      return {
        accountId: form.accountId,
        text: sent.text ?? view.text,
        title: sent.title,
        link: sent.link ?? view.link,
        media: sent.media ?? view.media.map(({ place }) => place),
        plannedAt: sent.plannedAt,
      };
    }),
  };
}

export function sameDraft(one: Draft, other: Draft): boolean {
  return canonical(one) === canonical(other);
}

// The server trims, and writes instants its own way.
function canonical({ content, variants }: Draft): string {
  const plain = (value: unknown): unknown => {
    if (typeof value === 'string') return value.trim();
    if (Array.isArray(value)) return value.map(plain);
    if (typeof value !== 'object' || value === null) return value;
    return Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, plain(inner)]);
  };
  const instant = (value: string | null) => (value === null ? null : new Date(value).getTime());
  return JSON.stringify([
    plain({ ...content, workingTitle: titleOf(content), validUntil: instant(content.validUntil) }),
    variants
      .toSorted((a, b) => (a.accountId < b.accountId ? -1 : 1))
      .map((form) => plain({ ...form, plannedAt: instant(form.plannedAt) })),
  ]);
}

/** What a variant says, whole. */
export function saidBy({ content }: Pick<Draft, 'content'>, form: Form, media: readonly Media[]) {
  return {
    text: form.text ?? content.text,
    title: form.title,
    link: form.link ?? content.link,
    media:
      form.media === null ? [...media] : form.media.flatMap((place) => media.find((one) => one.place === place) ?? []),
  };
}

/** Accounts whose approval would no longer be of what the draft says: what is sealed is another content. */
export function voidedBy(draft: Draft, saved: Draft, view: PostView): string[] {
  const sealed = (one: Draft, form: Form | undefined) => {
    if (!form) return '';
    const { text, title, link, media } = saidBy(one, form, view.media);
    const { language, validUntil, late, paidReach } = one.content;
    const when = form.plannedAt && new Date(form.plannedAt).getTime();
    return JSON.stringify([
      text.trim(),
      title,
      link,
      media.map(({ fileId }) => fileId),
      language,
      validUntil,
      late,
      paidReach,
      when,
    ]);
  };
  const of = (one: Draft, accountId: string) =>
    sealed(
      one,
      one.variants.find((form) => form.accountId === accountId),
    );
  const asked = view.variants.filter(isAsked);
  const changed = asked.filter(({ accountId }) => of(draft, accountId) !== of(saved, accountId));
  const joined = draft.variants.some(({ accountId }) => saved.variants.every((form) => form.accountId !== accountId));
  // One more account: the post is asked for again as a whole.
  return (joined ? asked : changed).map(({ accountName }) => accountName);
}

/**
 * Accounts whose approval a change of images or videos would void, since they show them: the one at a place, or, where none is
 * named, one that would be added.
 */
export function voidedByMedia({ variants }: PostView, place: number | null): string[] {
  const shows = ({ media }: PostView['variants'][number]) =>
    media === null || (place !== null && media.includes(place));
  return variants.filter((one) => isAsked(one) && shows(one)).map(({ accountName }) => accountName);
}

/** Somebody was asked to agree to it, and it has not ended its way. */
const isAsked = (one: PostView['variants'][number]): boolean =>
  endedBy(one) === null && (one.approval.state === 'waiting' || one.approval.state === 'approved');

/** Mine over theirs: what I did not touch since we last agreed is as they have it. */
export function mergeDrafts(mine: Draft, agreed: Draft, theirs: Draft): Draft {
  const touched = (a: unknown, b: unknown) => JSON.stringify(a) !== JSON.stringify(b);
  const entries = Object.entries(mine.content).filter(([key, value]) => touched(value, agreed.content[key as Field]));
  const variants = touched(mine.variants, agreed.variants) ? mine.variants : theirs.variants;
  return { content: { ...theirs.content, ...Object.fromEntries(entries) }, variants };
}
