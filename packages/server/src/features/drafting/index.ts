// SPDX-License-Identifier: EUPL-1.2
export { composeAct } from './compose-act.ts';
export { keepDocument } from './keep-document.ts';
export { readDrafting } from './read-drafting.ts';
