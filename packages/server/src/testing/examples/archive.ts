// SPDX-License-Identifier: EUPL-1.2
import { seedPublication } from '../seed-publication.ts';
import type { TestBody } from '../test-app.ts';
import type { Example } from './example.ts';

/** A publication with an image. */
export async function seedArchive(body: TestBody, at: Date): Promise<Record<string, string>> {
  const image = { bytes: Buffer.from(`image of ${body.id}`), alt: 'Il cortile della biblioteca' };
  const { variantId, imageId } = await body.inBody((tx) =>
    seedPublication(tx, {
      ...{ accountId: body.account.id, personId: body.moderator.id, at, image },
      ...{ text: 'La biblioteca riapre martedì.', purpose: 'public-utility' },
    }),
  );
  return { publishedId: variantId, publishedImageId: imageId };
}

const publication: Example = { params: ({ ids }) => ({ variantId: ids.publishedId }) };

export const archiveExamples = {
  searchArchive: {
    query: ({ ids }) => ({
      ...{ text: 'biblioteca', accountId: ids.accountId, purpose: 'public-utility', source: 'own' },
      ...{ standing: 'standing', from: '2020-01-01', to: '2040-12-31' },
    }),
  },
  readArchiveChoices: {},
  exportArchive: { query: ({ ids }) => ({ form: 'ndjson', text: 'biblioteca', accountId: ids.accountId }) },
  readPublication: publication,
  readPublishedMedia: {
    params: ({ ids }) => ({ variantId: ids.publishedId, fileId: ids.publishedImageId }),
  },
} satisfies Record<string, Example>;
