// SPDX-License-Identifier: EUPL-1.2

/** `blocks`: a fact has to change. `asks`: the author has to state something. `advises`: may be left. */
export type Severity = 'blocks' | 'asks' | 'advises';

export type Said = { it: string; en: string };

/** What a check has to say about a post. */
export type Remark = {
  /** The check: `embargo`, `alt-text`... */
  check: string;
  severity: Severity;
  /** The clause of the policy, or null where a norm alone asks it. */
  clause: string | null;
  /** The norm, where one asks it: `L. 28/2000, art. 9`. */
  norm: string | null;
  say: Said;
  /** What to do. */
  remedy: Said;
  /** Where in the text, in UTF-16 units. */
  span: readonly [number, number] | null;
  /** Place of the image or video in the post, where it is about one. */
  media: number | null;
  /** What may stand in the place of the span, so that one click redacts it; null = nothing is proposed. */
  replacement: string | null;
};

/** What a check found, before it is known which clause or norm asks for it. */
export type Concern = Pick<Remark, 'say' | 'remedy'> & {
  span?: readonly [number, number];
  media?: number;
  replacement?: string;
};
