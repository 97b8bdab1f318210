// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { route } from '../route.ts';
import * as archive from '../schemas/archive.ts';
import { id } from '../schemas/shared.ts';

const params = z.object({ variantId: id });

export const archiveRoutes = {
  searchArchive: route({
    method: 'GET',
    path: '/api/v1/publications',
    summary: 'What was published, the newest first, on the accounts that one sees',
    permission: 'see',
    audit: null,
    query: archive.publicationsQuery,
    reply: archive.publicationsReply,
  }),
  readArchiveChoices: route({
    method: 'GET',
    path: '/api/v1/publication-choices',
    summary: 'Accounts, categories, purposes, licences and authors that the archive knows',
    permission: 'see',
    audit: null,
    reply: archive.archiveChoices,
  }),
  exportArchive: route({
    method: 'GET',
    path: '/api/v1/publication-export',
    summary: 'The archive with every field and receipt, as CSV or as JSON lines',
    permission: 'see',
    audit: null,
    query: archive.exportQuery,
    download: 'stream',
  }),
  readPublication: route({
    method: 'GET',
    path: '/api/v1/publications/:variantId',
    summary: 'One publication with its act, request, approvals, receipts, media, corrections and withdrawal',
    permission: 'see',
    audit: null,
    params,
    reply: archive.publicationView,
  }),
  readPublishedMedia: route({
    method: 'GET',
    path: '/api/v1/publications/:variantId/media/:fileId',
    summary: 'An image or video of a publication',
    permission: 'see',
    audit: null,
    params: z.object({ variantId: id, fileId: id }),
    download: true,
  }),
} as const;
