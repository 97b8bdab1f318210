// SPDX-License-Identifier: EUPL-1.2
// The form of an exported record: JSON Lines. A head; each link of a body followed by its records, as they were hashed;
// at the end of each body its count and last hash; at the end of all, an end. Hashes in hex.
import { z } from 'zod';

const hash = z.string().regex(/^([0-9a-f]{2})*$/, 'a hash in hex');

export const exportLine = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('arengo-audit'), version: z.literal(1), at: z.iso.datetime() }),
  z.strictObject({
    kind: z.literal('link'),
    body: z.string(),
    link: z.int(),
    at: z.string(),
    records: z.int(),
    previous: hash,
    digest: hash,
    hash,
  }),
  z.strictObject({ kind: z.literal('record'), content: z.string() }),
  z.strictObject({ kind: z.literal('head'), body: z.string(), link: z.int(), hash }),
  z.strictObject({ kind: z.literal('end'), bodies: z.int() }),
]);
export type ExportLine = z.infer<typeof exportLine>;
