// SPDX-License-Identifier: EUPL-1.2
export { ACT_KINDS, type ActKind, isActKind, isOrgan, nameAct, ORGANS, type Organ } from './act-words.ts';
export { openApi } from './openapi.ts';
export type { BodyInput, BodyOf, ParamsOf, Permission, QueryInput, QueryOf, ReplyOf, Route } from './route.ts';
export { PERMISSIONS, route } from './route.ts';
export { type RouteName, routes } from './routes.ts';
export type { AuditRecord } from './schemas/audit.ts';
export {
  BODY_KINDS,
  type BodyKind,
  type FoundingDraft,
  type FoundingPlan,
  foundingDraft,
  SETUP_STEPS,
  type SetupReply,
  type SetupStep,
  type SetupStepView,
} from './schemas/founding.ts';
export {
  CASE_STATES,
  type CaseView,
  type DecisionView,
  MEASURE_STATES,
  type MeasureView,
  type QueueRow,
  type RulingAnswer,
  type TodayReply,
} from './schemas/moderation.ts';
export {
  type Access,
  type ImportPlan,
  type OfficeView,
  PERSON_KINDS,
  type PersonKind,
  type PersonRow,
  type PersonView,
  type Session,
} from './schemas/people.ts';
export type { AcknowledgementView, ClauseView, Finding, PolicyView, TrialReply } from './schemas/rules.ts';
export { type ProblemDocument, problem } from './schemas/shared.ts';
