// SPDX-License-Identifier: EUPL-1.2
import { inviteToFound } from '../../founding/invite.ts';
import type { TestApp } from '../test-app.ts';
import type { Example } from './example.ts';

let founded = 0;

/** A plan that founds a body. */
export const soundPlan = () => {
  founded += 1;
  return {
    name: `Comune di Collaudo ${founded}`,
    slug: `collaudo-${founded}`,
    kind: 'municipality',
    coatOfArms: '',
    organ: 'mayor',
    actKind: 'decree',
    number: '3',
    date: '2026-01-20',
    subject: 'Governo degli account istituzionali',
    personName: 'Ida Collaudo',
    email: 'ida@collaudo.example',
    role: 'general-secretary',
  };
};
export const SOUND_PASSWORD = 'quattro parole messe in fila';

export async function inviteInTest({ app }: TestApp): Promise<string> {
  const { address } = await inviteToFound({ ...app, publicUrl: 'http://localhost' });
  return new URL(address).searchParams.get('codice') ?? '';
}

const invite: Example['before'] = async (_scene, tested) => ({ code: await inviteInTest(tested) });

export const foundingExamples = {
  readInvitation: { body: () => ({ code: 'nobody-has-it' }), before: invite },
  saveFounding: { body: () => ({ code: 'nobody-has-it', draft: { name: 'Comune di Collaudo' } }), before: invite },
  foundBody: {
    body: () => ({ code: 'nobody-has-it', plan: soundPlan(), password: SOUND_PASSWORD }),
    before: invite,
    inNewBody: true,
  },
  readSetup: {},
} satisfies Record<string, Example>;
