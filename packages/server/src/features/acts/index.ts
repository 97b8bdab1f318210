// SPDX-License-Identifier: EUPL-1.2
export {
  type Act,
  type Albo,
  actAnswers,
  actInForce,
  citeAct,
  endOf,
  stateOf,
} from './act.ts';
export { actNumbered, actsDeclares } from './acts-news.ts';
export { ACT_COLUMNS, actOfRow, findAct, findActs } from './acts-store.ts';
export { attachFile } from './attach-file.ts';
export { changeDraft, discardDraft } from './change-draft.ts';
export { revokeAct, supersedeAct, withdrawEnding } from './end-act.ts';
export { listActs } from './list-acts.ts';
export { lockAct } from './lock-act.ts';
export { numberAct } from './number-act.ts';
export { publishOnAlbo } from './publish-on-albo.ts';
export { readAct } from './read-act.ts';
export { draftAct, registerAct } from './register-act.ts';
