// SPDX-License-Identifier: EUPL-1.2
import { route } from '../route.ts';
import * as data from '../schemas/data-protection.ts';

export const dataProtectionRoutes = {
  readDataProtection: route({
    method: 'GET',
    path: '/api/v1/data-protection',
    summary: 'Contacts, register of processing activities and notice texts, as generated now',
    permission: 'govern',
    audit: null,
    reply: data.dataProtectionView,
  }),
  setDataProtectionContacts: route({
    method: 'PUT',
    path: '/api/v1/data-protection/contacts',
    summary: 'Contacts of controller and data protection officer, and what is known of each network',
    permission: 'govern',
    audit: 'data-protection.contacts-set',
    body: data.dataProtectionContacts,
  }),
  addToProcessing: route({
    method: 'PUT',
    path: '/api/v1/data-protection/activities',
    summary: 'Add to an activity of the register, write one of the body’s own, or take it away',
    permission: 'govern',
    audit: 'processing-register.changed',
    body: data.processingChange,
  }),
  downloadProcessingRegister: route({
    method: 'GET',
    path: '/api/v1/data-protection/register',
    summary: 'A version of the register as DOCX, tagged PDF, CSV or JSON',
    permission: 'govern',
    audit: null,
    query: data.registerQuery,
    download: true,
  }),
} as const;
