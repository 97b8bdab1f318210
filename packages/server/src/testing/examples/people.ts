// SPDX-License-Identifier: EUPL-1.2
import { TOTP } from 'otpauth';
import { PASSWORD } from '../test-body.ts';
import type { Example } from './example.ts';

export const peopleExamples = {
  listBodies: {},
  signIn: { body: ({ body }) => ({ body: body.slug, email: body.moderator.email, password: PASSWORD }) },
  readSession: {},
  signOut: {},
  setPreferences: { body: () => ({ locale: 'en' }) },
  startTotp: {},
  confirmTotp: {
    body: () => ({ code: '000000' }),
    async before({ desk }, { clock }) {
      const { secret } = await desk.ok('startTotp');
      return { code: new TOTP({ secret }).generate({ timestamp: clock.now().getTime() }) };
    },
  },
} satisfies Record<string, Example>;
