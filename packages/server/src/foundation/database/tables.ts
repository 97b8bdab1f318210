// SPDX-License-Identifier: EUPL-1.2
// Every table, and the columns of each in the file of its subject. The migrations make them.
import type { AccountsTables } from './tables/accounts.ts';
import type { ActsTables } from './tables/acts.ts';
import type { AuditTables } from './tables/audit.ts';
import type { AuthorityTables } from './tables/authority.ts';
import type { BodyTables } from './tables/body.ts';
import type { ClarityTables } from './tables/clarity.ts';
import type { ConductTables } from './tables/conduct.ts';
import type { CustodyTables } from './tables/custody.ts';
import type { DataProtectionTables } from './tables/data-protection.ts';
import type { DataRequestsTables } from './tables/data-requests.ts';
import type { DossiersTables } from './tables/dossiers.ts';
import type { EditorialTables } from './tables/editorial.ts';
import type { EnquiriesTables } from './tables/enquiries.ts';
import type { ImpersonationTables } from './tables/impersonation.ts';
import type { ListeningTables } from './tables/listening.ts';
import type { ModerationTables } from './tables/moderation.ts';
import type { OversightTables } from './tables/oversight.ts';
import type { PeopleTables } from './tables/people.ts';
import type { PlanningTables } from './tables/planning.ts';
import type { PrivacyTables } from './tables/privacy.ts';
import type { PublishingTables } from './tables/publishing.ts';
import type { ReasonsTables } from './tables/reasons.ts';
import type { ReviewsTables } from './tables/reviews.ts';
import type { RulesTables } from './tables/rules.ts';
import type { StatisticsTables } from './tables/statistics.ts';

export type Tables = BodyTables &
  AuditTables &
  ActsTables &
  PeopleTables &
  AccountsTables &
  RulesTables &
  AuthorityTables &
  CustodyTables &
  ConductTables &
  ReviewsTables &
  EditorialTables &
  OversightTables &
  PublishingTables &
  PlanningTables &
  ListeningTables &
  ModerationTables &
  ReasonsTables &
  ImpersonationTables &
  EnquiriesTables &
  PrivacyTables &
  DataProtectionTables &
  DataRequestsTables &
  DossiersTables &
  StatisticsTables &
  ClarityTables;
