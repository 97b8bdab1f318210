// SPDX-License-Identifier: EUPL-1.2
export { afterAttendance, assess, type DutyMoment, dutyUntil, isOnDuty, nextDutyStart } from './assess.ts';
export { type CompiledPolicy, compilePolicy } from './compile.ts';
export { type Completeness, completeness, type KnownNames, type Reference } from './completeness.ts';
export {
  type Coverage,
  type CoverageProblem,
  type CoverageRow,
  coverage,
  type ProofFile,
  type Proofs,
  readProofs,
} from './coverage.ts';
export { type Change, type ClauseChange, type Difference, differenceInWords } from './difference/difference.ts';
export { EFFECT_KINDS, nameEffect } from './difference/effect-names.ts';
export { type Dimension, type Dimension as NotStated, notStated } from './dimensions.ts';
export { isItalianHoliday } from './holidays.ts';
export { jsonSchemaOfPolicy } from './json-schema.ts';
export { requirementsOfChoice } from './ladder.ts';
export { emptyPolicyText, policyTextFor } from './own-policy.ts';
export { effectForPoint } from './point-effects.ts';
export type { Problem } from './problem.ts';
export { type ReadPolicy, readPolicy } from './read-policy.ts';
export {
  type EnquiryRuling,
  type Exemption,
  type Ground,
  type LawfulMeasure,
  type Measure,
  type Refusal,
  type RefusedMeasure,
  type Ruling,
  ruling,
} from './ruling.ts';
export { type Clause, type Effect, type EffectOf, type Policy, policy, type Settings, settings } from './schema.ts';
export type { Bilingual, Condition, Requirement, Weekly } from './shapes.ts';
export { type Situation, situation } from './situation.ts';
export { afterTerm, endOfTerm } from './term.ts';
export {
  ACTIONS,
  type Action,
  CATEGORIES,
  type Category,
  ENQUIRY_KINDS,
  ENQUIRY_MODES,
  type EnquiryKind,
  type EnquiryMode,
  GRAVITIES,
  type Gravity,
  ITEM_TYPES,
  type ItemType,
  MODALITIES,
  type Modality,
  WEEKDAYS,
  type Weekday,
} from './vocabulary.ts';
export {
  explainExemption,
  explainRefusal,
  type Language,
  sayAction,
  sayCategory,
  sayDuration,
  sayEnquiryMode,
  sayRequirement,
} from './words.ts';
