// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { route } from '../route.ts';
import * as drafting from '../schemas/drafting.ts';
import { id } from '../schemas/shared.ts';

const params = z.object({ actId: id });
const documentParams = z.object({ actId: id, documentId: id });

export const draftingRoutes = {
  proposeActs: route({
    method: 'GET',
    path: '/api/v1/act-proposals',
    summary: 'Which act each purpose asks for, by the policy in force',
    permission: 'signed-in',
    audit: null,
    reply: drafting.actProposals,
  }),
  readResting: route({
    method: 'GET',
    path: '/api/v1/acts/:actId/resting',
    summary: 'What rests on an act, and what would end with it',
    permission: 'signed-in',
    audit: null,
    params,
    reply: drafting.resting,
  }),
  readCarryOver: route({
    method: 'GET',
    path: '/api/v1/acts/:actId/carry-over',
    summary: 'What a draft would take over from the acts that it replaces',
    permission: 'signed-in',
    audit: null,
    params,
    reply: drafting.carryOver,
  }),
  carryOver: route({
    method: 'POST',
    path: '/api/v1/acts/:actId/carry-over',
    summary: 'Confirm by a draft the accounts of the acts that it replaces, and grant anew what they give',
    permission: 'govern',
    audit: 'act.carried-over',
    params,
    reply: drafting.carryOver,
  }),
  takeOffDraft: route({
    method: 'DELETE',
    path: '/api/v1/acts/:actId/resting/:restingId',
    summary: 'Take off a draft an authorisation that it gives, or the confirmation of an account',
    permission: 'govern',
    audit: 'act.line-taken-off',
    params: z.object({ actId: id, restingId: id }),
  }),
  readDocument: route({
    method: 'GET',
    path: '/api/v1/acts/:actId/document',
    summary: 'The text of an act, written from the registers, with what it changes and what it lacks',
    permission: 'signed-in',
    audit: null,
    params,
    reply: drafting.actDocument,
  }),
  readDocumentPdf: route({
    method: 'GET',
    path: '/api/v1/acts/:actId/document/pdf',
    summary: 'The same as an accessible PDF',
    permission: 'signed-in',
    audit: null,
    params,
    download: true,
  }),
  readDocumentDocx: route({
    method: 'GET',
    path: '/api/v1/acts/:actId/document/docx',
    summary: 'The same as DOCX',
    permission: 'signed-in',
    audit: null,
    params,
    download: true,
  }),
  keepDocument: route({
    method: 'POST',
    path: '/api/v1/acts/:actId/documents',
    summary: 'Keep the text of an act as it is now, with its SHA-256',
    permission: 'govern',
    audit: 'act.document-drafted',
    params,
    reply: drafting.keptDocument,
  }),
  readKeptPdf: route({
    method: 'GET',
    path: '/api/v1/acts/:actId/documents/:documentId/pdf',
    summary: 'A text that was kept, as PDF',
    permission: 'signed-in',
    audit: null,
    params: documentParams,
    download: true,
  }),
  readKeptDocx: route({
    method: 'GET',
    path: '/api/v1/acts/:actId/documents/:documentId/docx',
    summary: 'A text that was kept, as DOCX',
    permission: 'signed-in',
    audit: null,
    params: documentParams,
    download: true,
  }),
} as const;
