// SPDX-License-Identifier: EUPL-1.2
import type { KeptFile } from '@arengo/contract';
import type { Transaction } from '../../foundation/database/database.ts';
import { dropFile, type FileFacts, findFile, keepFile } from '../../foundation/files/files-store.ts';
import { recordDeed } from '../audit/index.ts';
import { citeAct } from './act.ts';
import { updateFile } from './acts-store.ts';
import type { By } from './by.ts';
import { lockAct } from './lock-act.ts';

/** Keeps the file of an act in place of the one it had: the record keeps the SHA-256 of both. Throws NotFoundError. */
export async function attachFile(tx: Transaction, actId: string, file: KeptFile, by: By): Promise<FileFacts> {
  const act = await lockAct(tx, actId);
  const before = act.fileId === null ? null : await findFile(tx, act.fileId);
  const kept = await keepFile(tx, file, by.at);
  await updateFile(tx, actId, kept.fileId);
  if (before) await dropFile(tx, before.fileId);
  recordDeed(tx, {
    ...by,
    event: 'act.file-attached',
    subject: { kind: 'act', id: actId },
    cites: [...(by.cites ?? []), citeAct(act)],
    data: { sha256: kept.sha256, size: kept.size, mediaType: kept.mediaType, replaces: before?.sha256 ?? null },
  });
  return kept;
}
