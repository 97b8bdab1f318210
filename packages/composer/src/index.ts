// SPDX-License-Identifier: EUPL-1.2
export { type AnswerFacts, checkAnswer } from './checks/check-answer.ts';
export { checkPost, mayBeApproved } from './checks/check-post.ts';
export { NO_FACTS, type PostFacts, type PostMedia, type ThirdParty } from './checks/post-facts.ts';
export { LAW_150_PURPOSES } from './checks/purposes.ts';
export { countOmitted, redact } from './checks/redaction.ts';
export type { Remark, Severity } from './checks/remark.ts';
export { countBytes, countGraphemes, countText, hashtagsOf, linksOf } from './count-text.ts';
export { type Fitting, type Misfit, misfitsOf, roomOf } from './fit-post.ts';
export { formOf, NETWORK_FORMS, type NetworkForm } from './network-form.ts';
export { type Readability, readability } from './readability.ts';
export { romeClock, romeInstants } from './rome-hour.ts';
