// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { route } from '../route.ts';
import * as editorial from '../schemas/editorial.ts';
import { id } from '../schemas/shared.ts';

const params = z.object({ reportId: id });

export const editorialRoutes = {
  checkAnswer: route({
    method: 'POST',
    path: '/api/v1/answer-checks',
    summary:
      'Advice on an answer or a comment before it is written: tone, competence, and what the policy does not allow',
    permission: 'answer',
    audit: null,
    body: editorial.answerDraft,
    reply: editorial.answerAdvice,
  }),
  listViolationReports: route({
    method: 'GET',
    path: '/api/v1/violation-reports',
    summary: 'Violations of the policy that were reported, the open ones first',
    permission: 'see',
    audit: null,
    reply: editorial.violationReports,
  }),
  reportViolation: route({
    method: 'POST',
    path: '/api/v1/violation-reports',
    summary: 'Report a violation of the policy on an account to whoever watches over it',
    permission: 'draft',
    audit: 'violation.reported',
    body: editorial.newViolationReport,
    reply: editorial.violationReported,
  }),
  decideViolationReport: route({
    method: 'POST',
    path: '/api/v1/violation-reports/:reportId/decision',
    summary: 'Decide on a violation that was reported: for whoever the policy says, or whoever manages the account',
    permission: 'signed-in',
    audit: 'violation.decided',
    params,
    body: editorial.violationDecision,
  }),
  readNewsroomAccount: route({
    method: 'GET',
    path: '/api/v1/newsroom-account',
    summary: 'What was published in some days, by account, category, purpose, month and person',
    permission: 'see',
    audit: null,
    query: editorial.daysAsked,
    reply: editorial.newsroomAccount,
  }),
  downloadNewsroomAccount: route({
    method: 'GET',
    path: '/api/v1/newsroom-account/csv',
    summary: 'The same, a line for each publication, for a spreadsheet',
    permission: 'see',
    audit: null,
    query: editorial.daysAsked,
    download: true,
  }),
  downloadElectionEvidence: route({
    method: 'GET',
    path: '/api/v1/election-evidence',
    summary:
      'What went out in some days with its declarations, approvals and acts, as evidence under L. 28/2000, art. 9',
    permission: 'govern',
    audit: null,
    query: editorial.evidenceAsked,
    download: true,
  }),
  listNotices: route({
    method: 'GET',
    path: '/api/v1/agcom-notices',
    summary: 'Notices that the authority for communications ordered, with their words and their last day',
    permission: 'see',
    audit: null,
    reply: editorial.notices,
  }),
  registerNotice: route({
    method: 'POST',
    path: '/api/v1/agcom-notices',
    summary: 'Register a notice that the authority for communications ordered',
    permission: 'govern',
    audit: 'notice.registered',
    body: editorial.newNotice,
    reply: editorial.notice,
  }),
} as const;
