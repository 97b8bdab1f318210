// SPDX-License-Identifier: EUPL-1.2
export { answerableBy } from './agreement.ts';
export { assessCase, enquiryOf, takeCaseInHand } from './case-at-hand.ts';
export {
  approvalsOf,
  decisionsOf,
  earlierForms,
  findCase,
  findPost,
  measuresOf,
  threadBefore,
} from './case-reading-store.ts';
export { leaveToEnquiry, lockCase, openText, readItem } from './case-store.ts';
export { findDecision, listApprovals, lockDecision } from './decision-store.ts';
export {
  authorsJudged,
  type CaseStanding,
  casesOfAuthor,
  eraseEvidence,
  eraseFindings,
  eraseNotices,
  judgedOf,
  lockEvidenceToErase,
  lockItemsToErase,
  lockNoticesToErase,
  standingOfCases,
} from './erasing-store.ts';
export { MOST_ATTEMPTS, pauseBefore } from './measure.ts';
export { enquiriesHeard } from './moderation-news.ts';
export { viewDecision } from './moderation-views.ts';
export { type Trouble, troubleOf } from './network-trouble.ts';
export { countGraphemes } from './notice.ts';
export { overturnDecision } from './overturn-decision.ts';
export { evidenceKept, type KeptCase, readKeptCase } from './read-kept-case.ts';
export type { DecisionWithReasons, ReasonsPages } from './reasons-pages.ts';
