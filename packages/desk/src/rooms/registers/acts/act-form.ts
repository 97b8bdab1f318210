// SPDX-License-Identifier: EUPL-1.2
// What one writes of an act, and what is still missing.

export type ActForm = {
  organ: string;
  kind: string;
  subject: string;
  note: string;
  number: string;
  date: string;
  inForceFrom: string;
};
export type ActField = keyof ActForm;
export type Missing = Partial<Record<ActField, string>>;

export const EMPTY_ACT: ActForm = {
  organ: '',
  kind: '',
  subject: '',
  note: '',
  number: '',
  date: '',
  inForceFrom: '',
};

const DRAFTED = ['organ', 'kind', 'subject'] as const;
const NUMBERED = ['number', 'date'] as const;

/** The fields that are empty and must not be, each with what to write. */
export function missingIn(
  form: ActForm,
  what: 'draft' | 'numbering' | 'act',
  words: Record<(typeof DRAFTED)[number] | (typeof NUMBERED)[number], string>,
): Missing {
  const fields = [...(what === 'numbering' ? [] : DRAFTED), ...(what === 'draft' ? [] : NUMBERED)];
  return Object.fromEntries(fields.filter((one) => form[one].trim() === '').map((one) => [one, words[one]]));
}

export const draftOf = ({ organ, kind, subject, note }: ActForm) => ({
  organ,
  kind,
  subject,
  note: note.trim() || null,
});
export const numberingOf = ({ number, date, inForceFrom }: ActForm) => ({
  number,
  date,
  inForceFrom: inForceFrom || null,
});
