// SPDX-License-Identifier: EUPL-1.2
import { route } from '../route.ts';
import * as people from '../schemas/people.ts';

export const peopleRoutes = {
  listBodies: route({
    method: 'GET',
    path: '/api/v1/bodies',
    summary: 'Bodies that one can sign in to',
    permission: 'public',
    audit: null,
    reply: people.signInBodies,
  }),
  signIn: route({
    method: 'POST',
    path: '/api/v1/session',
    summary: 'Sign in',
    permission: 'public',
    audit: 'person.signed-in',
    body: people.signIn,
    reply: people.session,
  }),
  readSession: route({
    method: 'GET',
    path: '/api/v1/session',
    summary: 'Who am I, and what may I do',
    permission: 'signed-in',
    audit: null,
    reply: people.session,
  }),
  signOut: route({
    method: 'DELETE',
    path: '/api/v1/session',
    summary: 'Sign out',
    permission: 'signed-in',
    audit: 'person.signed-out',
  }),
  setPreferences: route({
    method: 'PUT',
    path: '/api/v1/session/preferences',
    summary: 'Language of the screens',
    permission: 'signed-in',
    audit: 'person.preferences-set',
    body: people.preferences,
  }),
  startTotp: route({
    method: 'POST',
    path: '/api/v1/session/totp',
    summary: 'Begin to enrol an authenticator',
    permission: 'signed-in',
    audit: 'person.totp-started',
    reply: people.totpEnrolment,
  }),
  confirmTotp: route({
    method: 'PUT',
    path: '/api/v1/session/totp',
    summary: 'Confirm the authenticator with its first code',
    permission: 'signed-in',
    audit: 'person.totp-confirmed',
    body: people.totpCode,
  }),
} as const;
