// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { grantAuthorisation } from '../features/authority/index.ts';
import { askApproval } from '../features/editorial/ask-approval.ts';
import { changePost } from '../features/editorial/change-post.ts';
import { createPost } from '../features/editorial/create-post.ts';
import { addMedia, changeMedia } from '../features/editorial/keep-media.ts';
import { findPost } from '../features/editorial/posts-store.ts';
import { variantsOf } from '../features/editorial/variants-store.ts';
import { freezeQueue, outbox } from '../features/publishing/index.ts';
import type { TestBody } from './test-app.ts';

export const MEDIA_FACTS = {
  alt: 'La piscina comunale vista dall’alto',
  rights: 'Foto dell’ente',
  people: 'nobody' as const,
  release: null,
  legalBasis: null,
  textInside: false,
};

const POST = {
  workingTitle: 'Riapre la piscina',
  text: 'Lunedì riapre la piscina comunale. Gli orari sono sul sito.',
  purpose: 'public-utility',
  late: 'ask' as const,
};

/** A post of the moderator with an image and a video, for one account, whose approval was asked; and a freeze. */
export async function seedPosts(body: TestBody, at: Date): Promise<Record<string, string>> {
  const by = { personId: body.moderator.id, at };
  const powers = ['draft', 'publish'] as const;
  return body.inBody(async (tx) => {
    const grant = {
      actId: body.actId,
      personId: by.personId,
      accountId: null,
      powers: [...powers],
      from: at,
      to: null,
    };
    await grantAuthorisation(tx, grant, { actor: { kind: 'administrator' }, at });
    const postId = await createPost(tx, outbox, { ...POST, requestId: null, corrects: null }, by);
    const add = (name: string, mediaType: string) =>
      addMedia(tx, outbox, postId, { name, mediaType, bytes: Buffer.from(randomUUID()), width: 4, height: 3 }, by);
    const image = await add('piscina.png', 'image/png');
    const video = await add('piscina.mp4', 'video/mp4');
    await changeMedia(tx, outbox, { postId, fileId: image.fileId }, MEDIA_FACTS, by);
    await changePost(tx, outbox, postId, await changeOf(tx, postId, body.account.id), by);
    await askApproval(tx, outbox, postId, by);
    const [variant] = await variantsOf(tx, [postId]);
    const reason = 'Allerta rossa.';
    return {
      postId,
      variantId: variant?.variantId ?? '',
      variantSeal: variant?.seal ?? '',
      imageId: image.fileId,
      videoId: video.fileId,
      freezeId: await freezeQueue(tx, { because: 'emergency', reason }, by),
    };
  });
}

type Tx = Parameters<Parameters<TestBody['inBody']>[0]>[0];

async function changeOf(tx: Tx, postId: string, accountId: string) {
  const post = await findPost(tx, postId);
  if (!post) throw new Error('the scene has no post');
  const { version, text, language, workingTitle, purpose, late, paidReach } = post;
  const empty = { link: null, category: null, publicInterest: null, officialSource: null, newsLink: null };
  const none = { actId: null, officeId: null, thirdParty: null, licence: null, validUntil: null, offHoursReason: null };
  const variant = { accountId, text: null, title: null, link: null, media: [0], plannedAt: '2030-01-07T09:00:00Z' };
  return {
    ...{ version, text, language, workingTitle, purpose, late, paidReach },
    ...empty,
    ...none,
    ...{ stated: {}, dismissed: [], variants: [variant] },
  };
}
