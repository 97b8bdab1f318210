// SPDX-License-Identifier: EUPL-1.2
export { figuresOf } from './figures.ts';
export { type Shown, type ShownSection, type ShownTable, showToAll } from './published.ts';
export { readCounts, type VersionHeld, versionsIn } from './read-statistics.ts';
export { firstMonth } from './received-store.ts';
export { SECTION_TITLES, sayShown, sentenceOf } from './say-figures.ts';
export { romeMonth, type Span, yearSoFar } from './span.ts';
export { type Said, TOTAL } from './table.ts';
export { LICENCE, tableCsv, tableJson } from './table-data.ts';
