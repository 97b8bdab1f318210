// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { EVIDENCE_BYTES, EVIDENCE_TYPES } from '../impersonation-choices.ts';
import { route } from '../route.ts';
import { conductCaseId } from '../schemas/conduct.ts';
import * as impersonation from '../schemas/impersonation.ts';
import { id } from '../schemas/shared.ts';

const params = z.object({ impersonationCaseId: id });
const evidenceParams = z.object({ impersonationCaseId: id, evidenceId: id });
const reportParams = z.object({ impersonationReportId: id });
const warningParams = z.object({ warningId: id });
const step = { method: 'POST', permission: 'govern' } as const;

export const impersonationRoutes = {
  listImpersonation: route({
    method: 'GET',
    path: '/api/v1/impersonation',
    summary: 'Accounts that pretend to be the body or were opened without an act, those still open first',
    permission: 'see',
    audit: null,
    reply: impersonation.impersonationRoom,
  }),
  compareWithRegister: route({
    method: 'POST',
    path: '/api/v1/impersonation/comparison',
    summary: 'Hold an address and a name against the register of accounts; nothing is kept',
    permission: 'see',
    audit: null,
    body: impersonation.accountSeen,
    reply: impersonation.registerComparison,
  }),
  setImpersonationTerms: route({
    method: 'PUT',
    path: '/api/v1/impersonation/terms',
    summary: 'The body’s own times for reporting a false account and for awaiting an answer',
    permission: 'govern',
    audit: 'impersonation.terms-set',
    body: impersonation.impersonationTerms,
  }),
  openImpersonationCase: route({
    method: 'POST',
    path: '/api/v1/impersonation/cases',
    summary: 'Open a case on an account that somebody reported',
    permission: 'govern',
    audit: 'impersonation.opened',
    body: impersonation.newImpersonation,
    reply: impersonation.impersonationOpened,
  }),
  readImpersonationCase: route({
    method: 'GET',
    path: '/api/v1/impersonation/cases/:impersonationCaseId',
    summary: 'One case, held against the register, with what was done',
    permission: 'see',
    audit: null,
    params,
    reply: impersonation.impersonationCase,
  }),
  addImpersonationFile: route({
    ...step,
    path: '/api/v1/impersonation/cases/:impersonationCaseId/files',
    summary: 'Add a picture or a PDF as evidence; it stays, with its hash',
    audit: 'impersonation.evidence-added',
    params,
    upload: { maxBytes: EVIDENCE_BYTES, types: EVIDENCE_TYPES },
    reply: impersonation.evidenceAdded,
  }),
  addImpersonationText: route({
    ...step,
    path: '/api/v1/impersonation/cases/:impersonationCaseId/texts',
    summary: 'Add what the account says, word for word, as evidence; it stays, with its hash',
    audit: 'impersonation.evidence-added',
    params,
    body: impersonation.evidenceText,
    reply: impersonation.evidenceAdded,
  }),
  readImpersonationFile: route({
    method: 'GET',
    path: '/api/v1/impersonation/cases/:impersonationCaseId/files/:evidenceId',
    summary: 'A file of evidence',
    permission: 'see',
    audit: null,
    params: evidenceParams,
    download: true,
  }),
  assessImpersonation: route({
    ...step,
    path: '/api/v1/impersonation/cases/:impersonationCaseId/assessment',
    summary: 'Write whether the account deceives, or is satire, criticism or something else that is free',
    audit: 'impersonation.assessed',
    params,
    body: impersonation.impersonationAssessment,
  }),
  askImpersonationReport: route({
    ...step,
    path: '/api/v1/impersonation/cases/:impersonationCaseId/reports',
    summary: 'Prepare a report to the network or to the authority; it waits for who has to agree',
    audit: 'impersonation.report-asked',
    params,
    body: impersonation.newImpersonationReport,
    reply: impersonation.impersonationReportAsked,
  }),
  agreeToImpersonationReport: route({
    method: 'POST',
    path: '/api/v1/impersonation/reports/:impersonationReportId/agreement',
    summary: 'Agree to a report or not: for whoever the policy says',
    permission: 'signed-in',
    audit: 'impersonation.agreement-given',
    params: reportParams,
    body: impersonation.impersonationAgreement,
    reply: impersonation.impersonationReportAsked,
  }),
  recordImpersonationSending: route({
    ...step,
    path: '/api/v1/impersonation/reports/:impersonationReportId/sending',
    summary: 'Write that a report was sent, with its receipt',
    audit: 'impersonation.report-sent',
    params: reportParams,
    body: impersonation.impersonationSending,
  }),
  withdrawImpersonationReport: route({
    ...step,
    path: '/api/v1/impersonation/reports/:impersonationReportId/withdrawal',
    summary: 'Take a report back before it is sent',
    audit: 'impersonation.report-withdrawn',
    params: reportParams,
  }),
  recordImpersonationOutcome: route({
    ...step,
    path: '/api/v1/impersonation/cases/:impersonationCaseId/outcome',
    summary: 'Write how it ended: removed, not removed, authorised after all by an act, dismissed',
    audit: 'impersonation.outcome-recorded',
    params,
    body: impersonation.impersonationOutcome,
  }),
  closeImpersonationCase: route({
    ...step,
    path: '/api/v1/impersonation/cases/:impersonationCaseId/closing',
    summary: 'Close a case that has an outcome',
    audit: 'impersonation.closed',
    params,
  }),
  reopenImpersonationCase: route({
    ...step,
    path: '/api/v1/impersonation/cases/:impersonationCaseId/reopening',
    summary: 'Open a case again, because the account came back',
    audit: 'impersonation.reopened',
    params,
    body: impersonation.impersonationReopening,
  }),
  publishImpersonationWarning: route({
    ...step,
    path: '/api/v1/impersonation/cases/:impersonationCaseId/warnings',
    summary: 'Publish a warning on the portal, in place of the one that stands',
    audit: 'impersonation.warning-published',
    params,
    body: impersonation.newImpersonationWarning,
    reply: impersonation.impersonationOpened,
  }),
  withdrawImpersonationWarning: route({
    ...step,
    path: '/api/v1/impersonation/warnings/:warningId/withdrawal',
    summary: 'Take a warning off the portal',
    audit: 'impersonation.warning-withdrawn',
    params: warningParams,
  }),
  readStaffImage: route({
    method: 'GET',
    path: '/api/v1/conduct/cases/:conductCaseId/account',
    summary:
      'Of a case of conduct on the coat of arms or the image of the body: the account, held against the register',
    permission: 'signed-in',
    audit: null,
    params: conductCaseId,
    reply: impersonation.staffImage,
  }),
} as const;
