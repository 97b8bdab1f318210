// SPDX-License-Identifier: EUPL-1.2
// The list of what has to be seen to before a post can be approved: each thing once, with where it is mended. Pure.
import { formOf, misfitsOf, type Severity } from '@arengo/composer';
import type { PostView } from '@arengo/contract';
import { type Draft, type Field, type Form, type Media, saidBy } from './draft.ts';

type Said = { it: string; en: string };
/** A remark of policy or law, from the browser or from the server. */
export type AnyRemark = {
  check: string;
  severity: Severity;
  clause: string | null;
  norm: string | null;
  say: Said;
  remedy: Said;
  span: readonly [number, number] | null;
  media: number | null;
  replacement?: string | null;
};

/** Where a thing is mended. `accountId` null: in the text of the post itself. */
export type Where =
  | { kind: 'text'; accountId: string | null; span: readonly [number, number] | null }
  | { kind: 'media'; fileId: string }
  | { kind: 'field'; field: Field | 'accounts' | 'title' | 'hour' | 'media'; accountId: string | null };

export type Point = {
  key: string;
  check: string;
  severity: Severity;
  /** The clauses and norms that ask it. */
  cited: { clause: string | null; norm: string | null }[];
  say: Said;
  remedy: Said | null;
  /** The accounts that it is about; none: all. */
  accounts: string[];
  where: Where;
  /** The words that it is about. */
  quote: string | null;
  replacement: string | null;
  /** It can be answered by a statement. */
  statable: boolean;
};

const FIELD_OF: Readonly<Record<string, Field>> = {
  'content-category': 'category',
  'official-source-link': 'officialSource',
  'web-news-link': 'newsLink',
  'public-interest': 'publicInterest',
  'stated-purpose': 'purpose',
  purpose: 'purpose',
  'requesting-service': 'officeId',
  'not-yet-public': 'actId',
  'third-party-content': 'thirdParty',
  'third-party-source-label': 'thirdParty',
  'third-party-reliability': 'thirdParty',
  'off-hours': 'offHoursReason',
  'paid-reach': 'paidReach',
  licence: 'licence',
  credit: 'licence',
};

/** Everything to see to, the gravest first. `remarks` by account, `''` for a post that is for none. */
export function pointsOf(
  draft: Draft,
  media: readonly Media[],
  remarks: ReadonlyMap<string, readonly AnyRemark[]>,
  networks: ReadonlyMap<string, string>,
): Point[] {
  const found = new Map<string, Point>();
  for (const [accountId, own] of remarks) {
    const form = draft.variants.find((one) => one.accountId === accountId) ?? null;
    for (const remark of own) gather(found, pointOf(draft, media, form, remark), accountId);
  }
  for (const form of draft.variants)
    for (const point of fitting(draft, media, form, networks.get(form.accountId) ?? ''))
      gather(found, point, form.accountId);
  const all = [...found.values()];
  for (const point of all) if (point.accounts.length === draft.variants.length) point.accounts = [];
  return all.sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity]);
}

const WEIGHT: Record<Severity, number> = { blocks: 0, asks: 1, advises: 2 };

function gather(found: Map<string, Point>, point: Point, accountId: string): void {
  const known = found.get(point.key);
  if (!known) {
    found.set(point.key, { ...point, accounts: accountId === '' ? [] : [accountId] });
    return;
  }
  if (accountId !== '' && !known.accounts.includes(accountId)) known.accounts.push(accountId);
  const fresh = point.cited.filter(({ clause, norm }) =>
    known.cited.every((one) => one.clause !== clause || one.norm !== norm),
  );
  known.cited.push(...fresh);
}

/** Checks that find the same data under several clauses: one redaction is the answer to all. */
export const DATA_CHECKS = [
  'personal-data',
  'special-data',
  'special-data-redaction',
  'data-minimisation',
  'protected-data',
];

function pointOf(draft: Draft, media: readonly Media[], form: Form | null, remark: AnyRemark): Point {
  const { check, severity, clause, norm, say, remedy, span, replacement = null } = remark;
  const own = form !== null && form.text !== null;
  const text = own ? (form.text ?? '') : draft.content.text;
  const quote = span && text.slice(span[0], span[1]);
  const where = whereOf(draft, media, form, remark);
  const statable = severity === 'asks' && check !== 'off-hours';
  // Asked of the whole post: one answer holds for every account, also where their words differ.
  const asked = statable && span === null;
  const at =
    where.kind === 'media'
      ? where.fileId
      : where.kind === 'text' && !asked
        ? `${where.accountId}${span?.join('-')}`
        : '';
  const key = DATA_CHECKS.includes(check) && span ? `data|${at}` : [check, say.it, at].join('|');
  return {
    key,
    check,
    severity,
    cited: (clause ?? norm) ? [{ clause, norm }] : [],
    say,
    remedy,
    accounts: [],
    where,
    quote,
    replacement,
    statable,
  };
}

function whereOf(
  draft: Draft,
  media: readonly Media[],
  form: Form | null,
  { check, span, media: index }: AnyRemark,
): Where {
  const accountId = form !== null && form.text !== null ? form.accountId : null;
  if (index !== null) {
    const shown = form ? saidBy(draft, form, media).media : media;
    const { fileId = '' } = shown[index] ?? {};
    return { kind: 'media', fileId };
  }
  const field = FIELD_OF[check];
  if (field) return { kind: 'field', field, accountId: null };
  return { kind: 'text', accountId, span };
}

/** What does not fit the network of a variant. */
function fitting(draft: Draft, media: readonly Media[], form: Form, network: string): Point[] {
  const kind = formOf(network);
  if (!kind) return [];
  return misfitsOf(saidBy(draft, form, media), kind).map((misfit) => ({
    key: `${misfit.code}|${misfit.say.it}`,
    check: misfit.code,
    severity: misfit.stops ? 'blocks' : 'advises',
    ...{ cited: [], say: misfit.say, remedy: null, accounts: [], quote: null, replacement: null },
    where: placeOf(misfit.code, form),
    statable: false,
  }));
}

function placeOf(code: string, form: Form): Where {
  const { accountId } = form;
  if (code.startsWith('title')) return { kind: 'field', field: 'title', accountId };
  if (code.startsWith('link'))
    return { kind: 'field', field: 'link', accountId: form.link === null ? null : accountId };
  if (/media|image|video|ratio|alt/.test(code)) return { kind: 'field', field: 'media', accountId: null };
  return { kind: 'text', accountId: form.text === null && code !== 'text-too-long' ? null : accountId, span: null };
}

/** What the server said of the post as it has it, by account. */
export function remarksOfView(view: PostView): Map<string, readonly AnyRemark[]> {
  if (view.variants.length === 0) return new Map([['', view.remarks]]);
  return new Map(view.variants.map(({ accountId, remarks }) => [accountId, remarks]));
}

/** The text with a stretch of it taken out, where those words still stand; elsewhere in the text if it moved. */
export function redact(text: string, quote: string, span: readonly [number, number] | null, by: string): string {
  if (quote === '') return text;
  const at = span && text.slice(span[0], span[1]) === quote ? span[0] : text.indexOf(quote);
  return at < 0 ? text : text.slice(0, at) + by + text.slice(at + quote.length);
}
