// SPDX-License-Identifier: EUPL-1.2
import { route } from '../route.ts';
import * as audit from '../schemas/audit.ts';

export const auditRoutes = {
  readAudit: route({
    method: 'GET',
    path: '/api/v1/audit-records',
    summary: 'The record, newest first',
    permission: 'see',
    audit: null,
    query: audit.auditQuery,
    reply: audit.auditReply,
  }),
  verifyAudit: route({
    method: 'GET',
    path: '/api/v1/audit-verification',
    summary: 'Walk the chain of the record',
    permission: 'see',
    audit: null,
    reply: audit.verification,
  }),
} as const;
