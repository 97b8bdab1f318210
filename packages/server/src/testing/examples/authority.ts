// SPDX-License-Identifier: EUPL-1.2
import { grantAuthorisation } from '../../features/authority/index.ts';
import type { TestBody } from '../test-app.ts';
import type { Example } from './example.ts';

/** An authorisation of the moderator that waits to be accepted, and the Giunta's resolution that Cascina asks for. */
export async function seedAuthority(body: TestBody, at: Date): Promise<Record<string, string>> {
  const resolutionId = await body.addAct('31', { organ: 'giunta', kind: 'resolution' });
  const authorisationId = await body.inBody((tx) =>
    grantAuthorisation(
      tx,
      {
        actId: resolutionId,
        personId: body.moderator.id,
        accountId: body.account.id,
        powers: ['publish'],
        from: at,
        to: null,
        acceptanceNeeded: true,
      },
      { actor: { kind: 'administrator' }, at },
    ),
  );
  return { resolutionId, authorisationId };
}

const AN_INSTANT = '2021-05-03T10:00:00Z';

export const authorityExamples = {
  explainAuthority: {
    query: ({ ids, body }) => ({
      power: 'see',
      accountId: ids.accountId,
      personId: body.moderator.id,
      at: AN_INSTANT,
    }),
  },
  listAuthorisations: {
    query: ({ ids, body }) => ({ accountId: ids.accountId, personId: body.moderator.id, state: 'working' }),
  },
  readOwnAuthorisations: {},
  readAuthorisation: {},
  askAppointment: {
    body: ({ ids }) => ({ personId: ids.approverId, powers: ['publish'], actIds: [ids.resolutionId], role: 'editor' }),
  },
  grantAuthorisation: {
    body: ({ ids }) => ({
      personId: ids.approverId,
      powers: ['publish', 'draft'],
      actIds: [ids.resolutionId],
      accountIds: [ids.accountId],
      from: '2026-03-01T00:00:00Z',
      to: '2036-03-01T00:00:00Z',
      temporaryReason: 'Sostituzione.',
    }),
  },
  revokeAuthorisation: { body: ({ ids }) => ({ actId: ids.laterActId }) },
  acceptAuthorisation: {
    body: () => ({ version: 1, sha256: '0'.repeat(64) }),
    async before({ desk }) {
      const { policy } = await desk.ok('readOwnAuthorisations');
      return { sha256: policy?.sha256 };
    },
  },
  readMisfits: {},
  whoCould: { query: ({ ids }) => ({ power: 'see', accountId: ids.accountId, at: AN_INSTANT }) },
  whatCould: { query: () => ({ at: AN_INSTANT }) },
} satisfies Record<string, Example>;
