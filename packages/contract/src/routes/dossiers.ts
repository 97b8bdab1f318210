// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { route } from '../route.ts';
import * as dossiers from '../schemas/dossiers.ts';
import { id } from '../schemas/shared.ts';

const params = z.object({ dossierId: id });
const editionParams = z.object({ editionId: id });

export const dossiersRoutes = {
  listDossiers: route({
    method: 'GET',
    path: '/api/v1/dossiers',
    summary: 'The register of evidence files, the newest first: for whom, by whom, which items, hashes, handing over',
    permission: 'see',
    audit: null,
    query: dossiers.dossiersQuery,
    reply: dossiers.dossierRegister,
  }),
  previewDossier: route({
    method: 'POST',
    path: '/api/v1/dossiers/preview',
    summary: 'What an evidence file on these would hold, and what the policy asks for each recipient; nothing is kept',
    permission: 'see',
    audit: null,
    body: dossiers.dossierSubject,
    reply: dossiers.dossierPreview,
  }),
  askDossier: route({
    method: 'POST',
    path: '/api/v1/dossiers',
    summary: 'Ask for an evidence file; it waits for who has to agree',
    permission: 'see',
    audit: 'dossier.asked',
    body: dossiers.newDossier,
    reply: dossiers.dossierAsked,
  }),
  readDossier: route({
    method: 'GET',
    path: '/api/v1/dossiers/:dossierId',
    summary: 'One evidence file: what it is about, who agreed, its editions',
    permission: 'see',
    audit: null,
    params,
    reply: dossiers.dossierView,
  }),
  agreeToDossier: route({
    method: 'POST',
    path: '/api/v1/dossiers/:dossierId/agreement',
    summary: 'Agree to an evidence file or not: for whoever the policy says',
    permission: 'see',
    audit: 'dossier.agreement-given',
    params,
    body: dossiers.dossierAgreement,
    reply: dossiers.dossierAsked,
  }),
  withdrawDossier: route({
    method: 'POST',
    path: '/api/v1/dossiers/:dossierId/withdrawal',
    summary: 'Take the request back before the file is made',
    permission: 'see',
    audit: 'dossier.withdrawn',
    params,
  }),
  makeDossier: route({
    method: 'POST',
    path: '/api/v1/dossiers/:dossierId/editions',
    summary: 'Make the file from what is kept now; its hash stays in the register',
    permission: 'see',
    audit: 'dossier.made',
    params,
    reply: dossiers.dossierMade,
  }),
  openDossier: route({
    method: 'GET',
    path: '/api/v1/dossier-editions/:editionId/file',
    summary: 'The ZIP of an edition, the very bytes of its hash; that it was opened is recorded',
    permission: 'see',
    audit: 'dossier.opened',
    params: editionParams,
    download: true,
  }),
  recordHandover: route({
    method: 'POST',
    path: '/api/v1/dossier-editions/:editionId/handovers',
    summary: 'Write when and how an edition was handed over, with its protocol number',
    permission: 'see',
    audit: 'dossier.handed-over',
    params: editionParams,
    body: dossiers.newHandover,
  }),
} as const;
