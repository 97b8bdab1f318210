// SPDX-License-Identifier: EUPL-1.2
// What one chooses among about false accounts, without the schemas: the desk carries these alone.

/** The use of the coat of arms on a personal account of staff is not among them: that is a case of conduct. */
export const IMPERSONATION_KINDS = ['fake', 'unauthorised'] as const;
export const IMPERSONATION_STATES = ['opened', 'assessed', 'reported', 'resolved', 'closed'] as const;
/** What of the body an account uses, or does in its name. */
export const IMPERSONATION_SIGNS = ['name', 'coat-of-arms', 'images', 'texts', 'asks-for-data'] as const;
export const REPORTERS = ['citizen', 'staff', 'network', 'press', 'other'] as const;
export const IMPERSONATION_VERDICTS = ['confirmed', 'unfounded'] as const;
export const IMPERSONATION_OUTCOMES = ['removed', 'not-removed', 'authorised', 'dismissed'] as const;
export const ADDRESSEES = ['network', 'postal-police', 'prosecutor'] as const;
export const IMPERSONATION_REPORT_STATES = ['awaiting-agreement', 'ready', 'sent', 'not-agreed', 'withdrawn'] as const;
/** How near a name is to another: the same, the same to the eye, one within the other, much alike, or another. */
export const LIKENESSES = ['same', 'look-alike', 'contains', 'similar', 'different'] as const;
/** Where an address stands in the register of accounts. */
export const REGISTER_STANDINGS = [
  'official',
  'external-service',
  'closed',
  'planned',
  'out-of-scope',
  'not-there',
] as const;
export const EVIDENCE_BYTES = 10 * 1024 * 1024;
export const EVIDENCE_TYPES = ['image/png', 'image/jpeg', 'image/webp', 'application/pdf'] as const;
/** Pieces of evidence of one case. */
export const MOST_EVIDENCE = 50;
