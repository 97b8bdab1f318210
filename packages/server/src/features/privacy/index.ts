// SPDX-License-Identifier: EUPL-1.2
export { type AuthorData, findAuthors, gatherAuthorData } from './author-data.ts';
export { eraseAuthor } from './erase-author.ts';
export { journalIn } from './journal.ts';
export { privacyDuties } from './privacy-duties.ts';
export { type ClassRow, classes } from './retention.ts';
export { applyJournal, settleErasures } from './settle-erasures.ts';
export { ownTerms } from './terms.ts';
