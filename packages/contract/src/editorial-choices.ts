// SPDX-License-Identifier: EUPL-1.2
// What one chooses among when a violation is reported, without the schemas: the desk carries these alone.

/** What whoever watches over the accounts decides of a violation that was reported. */
export const VIOLATION_OUTCOMES = ['no-violation', 'to-mend', 'to-withdraw', 'to-refuse'] as const;
/** Days for which a notice of the authority for communications is shown, unless it says otherwise. */
export const NOTICE_DAYS = 15;
