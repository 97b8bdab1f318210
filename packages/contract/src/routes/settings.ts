// SPDX-License-Identifier: EUPL-1.2
import { route } from '../route.ts';
import * as settings from '../schemas/settings.ts';

export const settingsRoutes = {
  readSettings: route({
    method: 'GET',
    path: '/api/v1/settings',
    summary: 'What the policy refers to and only the body knows',
    permission: 'govern',
    audit: null,
    reply: settings.settingsReply,
  }),
  changeSettings: route({
    method: 'PUT',
    path: '/api/v1/settings',
    summary: 'Change one part of the settings of the body',
    permission: 'govern',
    audit: 'settings.changed',
    body: settings.settingsChange,
  }),
} as const;
