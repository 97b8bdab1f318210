// SPDX-License-Identifier: EUPL-1.2
export { JUDGEMENT_CATEGORIES, type JudgementCategory, TEXT_CATEGORIES, type TextCategory } from './categories.ts';
export { type Enquiry, recogniseEnquiry } from './enquiry.ts';
export { DEFAULT_THRESHOLD, type Finding, type TriageContext } from './finding.ts';
export { inspect } from './inspect.ts';
export { type Decision, type LearnedTerm, type LearnedTerms, learn } from './learner.ts';
