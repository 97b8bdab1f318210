// SPDX-License-Identifier: EUPL-1.2

export {
  ACCOUNT_KINDS,
  ACCOUNT_STATES,
  CHECK_STATES,
  COST_PERIODS,
  IDENTITY_CHECKS,
  OWNERS,
} from './account-choices.ts';
export {
  ACT_KINDS,
  type ActKind,
  isActKind,
  isOrgan,
  nameAct,
  ORGANS,
  type Organ,
  sayActKind,
  sayOrgan,
} from './act-words.ts';
export { CONTENT_SOURCES, EXPORT_FORMS, STANDINGS } from './archive-choices.ts';
export { BODY_KINDS, type BodyKind } from './body-kinds.ts';
export {
  answersFor,
  LIKED_FROM,
  MOST_STARS,
  RATED_PAGES,
  RATING_ANSWER_WORDS,
  RATING_ANSWERS,
  RATING_WORDS,
  type RatedPage,
  type RatingAnswer,
} from './clarity-choices.ts';
export { LICENCES_KNOWN, sayContentCategory, sayContentPurpose, sayLicence } from './content-words.ts';
export { REGISTER_FORMS, type RegisterForm } from './data-protection-choices.ts';
export {
  DATA_REFUSALS,
  DATA_REQUEST_KINDS,
  DATA_REQUEST_LISTS,
  DATA_REQUEST_STATES,
  type DataRefusal,
  type DataRequestKind,
  type DataRequestList,
  type DataRequestState,
  DESK_CHANNELS,
  IDENTITY_SEEN,
} from './data-request-choices.ts';
export {
  DOSSIER_RECIPIENTS,
  type DossierRecipient,
  HANDOVER_WAYS,
  type HandoverWay,
} from './dossier-choices.ts';
export { NOTICE_DAYS, VIOLATION_OUTCOMES } from './editorial-choices.ts';
export {
  ALERT_LEVELS,
  BLANK_LENGTH,
  FILE_FORMATS,
  FROZEN_OUTCOMES,
  MOST_HOURS,
  TEMPLATE_KINDS,
  TEMPLATE_STATES,
} from './emergency-choices.ts';
export {
  ANSWER_OUTCOMES,
  ANSWER_PLACES,
  type AnswerOutcome,
  type AnswerPlace,
  CHOSEN_REASONS,
  CLOSING_REASONS,
  type ClosingReason,
  ENQUIRY_LISTS,
  ENQUIRY_STATES,
  type EnquiryList,
  type EnquiryState,
  READY_USES,
  type ReadyUse,
} from './enquiry-choices.ts';
export { HEARINGS, type Hearing } from './hearings.ts';
export {
  ADDRESSEES,
  EVIDENCE_BYTES,
  EVIDENCE_TYPES,
  IMPERSONATION_KINDS,
  IMPERSONATION_OUTCOMES,
  IMPERSONATION_REPORT_STATES,
  IMPERSONATION_SIGNS,
  IMPERSONATION_STATES,
  IMPERSONATION_VERDICTS,
  LIKENESSES,
  MOST_EVIDENCE,
  REGISTER_STANDINGS,
  REPORTERS,
} from './impersonation-choices.ts';
export { openApi } from './openapi.ts';
export { CLASHES, PLAN_STATES } from './plan-choices.ts';
export {
  APPROVAL_STATES,
  COMPARISONS,
  DELIVERY_LISTS,
  DELIVERY_STATES,
  FREEZE_BECAUSE,
  HELD_BECAUSE,
  LATE_POLICIES,
  MEDIA_BYTES,
  MEDIA_PLACES,
  MEDIA_TYPES,
  PEOPLE_SHOWN,
  POST_LANGUAGES,
  POST_STAGES,
  STEP_STATES,
  VERIFICATION_OUTCOMES,
} from './post-choices.ts';
export { DATA_CLASSES, type DataClass, HELD_THINGS, type HeldThing, OFFERED_TERMS } from './privacy-choices.ts';
export { fillReady, type Known, READY_BLANKS, type ReadyBlank, unknownBlanks } from './ready-blanks.ts';
export { fillReasons, REASONS_BLANK, reasonsLength } from './reasons-blank.ts';
export {
  MOST_SAID,
  RECONSIDERATION_LISTS,
  RECONSIDERATION_OUTCOMES,
  type ReconsiderationList,
  type ReconsiderationOutcome,
} from './reconsideration-choices.ts';
export {
  ASKER_KINDS,
  REQUEST_DEEDS,
  REQUEST_FILE_TYPES,
  REQUEST_FILES,
  REQUEST_LISTS,
  REQUEST_ORIGINS,
  REQUEST_STATES,
} from './request-choices.ts';
export { LEAVING_REASONS, REVIEW_INTERVALS } from './review-choices.ts';
export type {
  BodyInput,
  BodyOf,
  GivenFile,
  KeptFile,
  ParamsOf,
  Permission,
  QueryInput,
  QueryOf,
  ReplyOf,
  Route,
  StreamedFile,
  Upload,
} from './route.ts';
export { PERMISSIONS, route } from './route.ts';
export { type RouteName, routes } from './routes.ts';
export type { AccountList, AccountSummary, AccountView, RemovalView } from './schemas/accounts.ts';
export { ACT_FILE_TYPES, ACT_STATES, type ActRow, type ActState, type ActView } from './schemas/acts.ts';
export type { PublicationRow, PublicationView } from './schemas/archive.ts';
export type { AuditRecord } from './schemas/audit.ts';
export {
  type AppointmentAnswer,
  AUTHORISATION_STATES,
  type AuthorisationView,
  type CouldReply,
  type WhoCouldReply,
  type WhyReply,
} from './schemas/authority.ts';
export type { ClarityReport, PageRating, RatingWords } from './schemas/clarity.ts';
export {
  CONDUCT_OUTCOMES,
  CONDUCT_STATES,
  type ConductCaseView,
  type ConductCharge,
  type ConductOutcome,
  type ConductRoomReply,
  type ConductRow,
  type ConductState,
  type Freedom,
  freedom,
  type OutcomeChoice,
} from './schemas/conduct.ts';
export type { CustodyView } from './schemas/custody.ts';
export type {
  DataProtectionContacts,
  DataProtectionView,
  NetworkTerms,
  ProcessingActivity,
  ProcessingAddition,
} from './schemas/data-protection.ts';
export type {
  DataAuthor,
  DataRequestRow,
  DataRequestsReply,
  DataRequestView,
  KeptClassView,
} from './schemas/data-requests.ts';
export type {
  DossierChoice,
  DossierEdition,
  DossierItem,
  DossierPreview,
  DossierRow,
  DossierView,
} from './schemas/dossiers.ts';
export {
  type ActChange,
  type ActDocumentView,
  type ActMissing,
  type ActProposals,
  type CarryOverView,
  CHANGE_KINDS,
  type DocumentBlock,
  PURPOSES,
  type Purpose,
  type RestingView,
} from './schemas/drafting.ts';
export type { NewsroomAccount, Notice, ViolationReport } from './schemas/editorial.ts';
export {
  type AlertPreview,
  type AlertView,
  type EmergencyNow,
  type EmergencyRoomView,
  type EmergencyView,
  type FrozenPost,
  type Handover,
  type TemplateContent,
  type TemplatesReply,
  type TemplateView,
  type TemplateWords,
  type TemporaryGrant,
  templateContent,
} from './schemas/emergency.ts';
export type {
  EnquiriesReply,
  EnquiryAnswer,
  EnquiryRow,
  EnquiryView,
  ReadyAnswers,
} from './schemas/enquiries.ts';
export {
  type FoundingDraft,
  type FoundingPlan,
  foundingDraft,
  SETUP_STEPS,
  type SetupReply,
  type SetupStep,
  type SetupStepView,
} from './schemas/founding.ts';
export type {
  ImpersonationCaseView,
  ImpersonationReportView,
  ImpersonationRoom,
  ImpersonationRow,
  RegisterComparison,
  StaffImage,
} from './schemas/impersonation.ts';
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
export type {
  CalendarClash,
  CalendarEntry,
  CalendarGap,
  CalendarReply,
  MeetingView,
  PlanAsks,
  PlanView,
  ShareSuggestion,
} from './schemas/plans.ts';
export {
  type ComposerView,
  type DeliveryView,
  type PostContent,
  type PostView,
  postContent,
  thirdParty,
} from './schemas/posts.ts';
export type { DataClassRow, DestructionView, HoldsReply, HoldView, PrivacyRoom } from './schemas/privacy.ts';
export type { DeliveryRow, FreezeView } from './schemas/publishing.ts';
export { type ReasonsPageReply, type Statement, statement } from './schemas/reasons.ts';
export type {
  ReconsiderationRow,
  ReconsiderationsReply,
  ReconsiderationView,
  RightToAskReply,
} from './schemas/reconsideration.ts';
export type {
  ReplacementView,
  RequestDesk,
  RequestRow,
  RequestView,
} from './schemas/requests.ts';
export {
  type DutiesReply,
  type LeavingView,
  LINE_OUTCOMES,
  REVIEW_KINDS,
  type ReviewLine,
  type ReviewSummary,
  type ReviewsReply,
  type ReviewView,
} from './schemas/reviews.ts';
export {
  type AcknowledgementRegister,
  type AcknowledgementView,
  type ClauseView,
  type Finding,
  type PolicyDraftRow,
  type PolicyDraftView,
  type PolicyFrame,
  type PolicyView,
  SUGGESTION_OUTCOMES,
  SUGGESTION_SENDERS,
  type SuggestionView,
  type TrialReply,
  VERSION_STATES,
  type VersionDifference,
  type VersionRowView,
} from './schemas/rules.ts';
export type {
  OfficeHours,
  SettingsPart,
  SettingsPartName,
  SettingsReply,
} from './schemas/settings.ts';
export { type ProblemDocument, problem } from './schemas/shared.ts';
export type { Statistics, StatisticsTable } from './schemas/statistics.ts';
export type { StatementCategory } from './statement-choices.ts';
