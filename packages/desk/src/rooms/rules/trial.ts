// SPDX-License-Identifier: EUPL-1.2
import type { BodyInput, routes } from '@arengo/contract';
import type { Category, EnquiryKind, ItemType } from '@arengo/policy';

export type Trial = {
  text: string;
  network: string;
  itemType: ItemType;
  /** As a `datetime-local` field gives it, in local time; empty is now. */
  at: string;
  prior: number;
  warned: boolean;
  sponsor: boolean;
  serious: boolean;
  election: boolean;
  enquiry: EnquiryKind | '';
  /** What a person adds to what the text shows. */
  judged: readonly Category[];
};

export const EMPTY_TRIAL: Trial = {
  text: '',
  network: 'facebook',
  itemType: 'comment',
  at: '',
  prior: 0,
  warned: false,
  sponsor: false,
  serious: false,
  election: false,
  enquiry: '',
  judged: [],
};

type Question = BodyInput<(typeof routes)['tryPolicies']>;

/** The trial as the server takes it. `found` are the categories that triage gave: they go with the judged ones. */
export function questionOf(trial: Trial, found: readonly Category[]): Question {
  const at = trial.at === '' ? {} : { at: new Date(trial.at).toISOString() };
  const categories = trial.judged.length === 0 ? {} : { categories: [...new Set([...found, ...trial.judged])] };
  return {
    text: trial.text,
    situation: {
      ...at,
      network: trial.network,
      itemType: trial.itemType,
      author: { priorViolations: trial.prior, warned: trial.warned, sponsor: trial.sponsor },
      gravity: trial.serious ? 'serious' : 'ordinary',
      electionPeriod: trial.election,
      enquiry: trial.enquiry === '' ? null : trial.enquiry,
    },
    ...categories,
  };
}
