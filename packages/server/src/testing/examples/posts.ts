// SPDX-License-Identifier: EUPL-1.2
import type { Scene } from '../scene.ts';
import { PNG } from '../seed-accounts.ts';
import { MEDIA_FACTS } from '../seed-posts.ts';
import type { Example } from './example.ts';

const image = ({ ids }: Scene) => ({ postId: ids.postId, fileId: ids.imageId });
const video = ({ ids }: Scene) => ({ postId: ids.postId, fileId: ids.videoId });

/** A change names the version that it was made on. */
async function versionAtHand({ desk, ids }: Scene): Promise<{ version: number }> {
  return { version: (await desk.ok('readPost', { params: { postId: ids.postId ?? '' } })).version };
}

const VARIANT = { text: 'Riapre la piscina.', title: 'Piscina', plannedAt: '2030-01-08T09:00:00Z' };
const VTT = Buffer.from('WEBVTT\n\n00:00.000 --> 00:02.000\nLa piscina riapre.\n');

export const postsExamples = {
  listPosts: { query: ({ ids }) => ({ stage: 'to-approve', accountId: ids.accountId, mine: 'true', text: 'piscina' }) },
  readComposer: {},
  createPost: { body: () => ({ workingTitle: 'Mercato', text: 'Giovedì c’è il mercato.', purpose: 'public-utility' }) },
  readPost: {},
  changePost: {
    before: versionAtHand,
    body: ({ ids }) => ({
      ...{ version: 1, workingTitle: 'Riapre la piscina', text: 'Riapre la piscina.', link: 'https://comune.example' },
      thirdParty: { source: 'Pro loco', sourceUrl: 'https://proloco.example' },
      dismissed: [{ check: 'personal-data', quote: 'Riapre', reason: 'Non è un dato.' }],
      variants: [{ ...VARIANT, accountId: ids.accountId }],
    }),
  },
  redactPost: {
    before: async (scene) => {
      const post = await scene.desk.ok('readPost', { params: { postId: scene.ids.postId ?? '' } });
      const { version, workingTitle } = post;
      const written = { version, workingTitle, text: 'Chiama il 333 1234567.', purpose: 'public-utility' };
      const { variants: forms } = post;
      const variants = forms.map(({ accountId }) => ({ accountId }));
      const params = { postId: post.id };
      return { version: (await scene.desk.ok('changePost', { params, body: { ...written, variants } })).version };
    },
    body: () => ({ version: 1, words: ['333 1234567'] }),
  },
  discardPost: {},
  addMedia: { body: () => ({ name: 'foto.png', bytes: Buffer.from(PNG, 'base64') }) },
  changeMedia: {
    params: image,
    body: () => ({ ...MEDIA_FACTS, people: 'adults', release: 'Liberatoria del 3 marzo' }),
  },
  addCaptions: { params: video, body: () => ({ name: 'sottotitoli.vtt', bytes: VTT }) },
  removeMedia: { params: image },
  readMedia: { params: image },
  askApproval: {},
  moveHour: { before: versionAtHand, body: () => ({ version: 1, plannedAt: '2030-01-09T09:00:00Z' }) },
  giveVerdict: { body: ({ ids }) => ({ by: 'publisher', verdict: 'yes', seal: ids.variantSeal, reason: 'Va bene.' }) },
} satisfies Record<string, Example>;
