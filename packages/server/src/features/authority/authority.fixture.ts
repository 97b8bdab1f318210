// SPDX-License-Identifier: EUPL-1.2
// An act, its draft and an authorisation that rests on it; for the tests of the core.
import type { Act } from '../acts/index.ts';
import type { Authorisation } from './standing.ts';

export const day = (text: string) => new Date(`2026-${text}T00:00:00Z`);
export const act: Act = {
  actId: 'act',
  kind: 'decree',
  organ: 'mayor',
  number: '12',
  date: '2026-03-01',
  subject: 'Nomina',
  note: null,
  inForceFrom: day('03-01'),
  revokedAt: null,
  revokedBy: null,
  supersededAt: null,
  supersededBy: null,
  albo: null,
  fileId: null,
};
export const draft: Act = { ...act, actId: 'draft', number: null, date: null, inForceFrom: null };
export const moderator: Authorisation = {
  authorisationId: 'one',
  personId: 'person',
  acts: [act],
  accountIds: ['page'],
  networks: null,
  powers: ['see', 'moderate'],
  role: null,
  from: day('03-01'),
  to: null,
  temporaryReason: null,
  acceptance: null,
  revokedBy: null,
  endedAt: null,
  unlessConfirmedBy: null,
  recordedAt: day('03-01'),
};
