// SPDX-License-Identifier: EUPL-1.2
import type { Database, Transaction } from '../../foundation/database/database.ts';
import { countUnlinked, readHead, readLinks, type StoredRecord } from './audit-store.ts';
import { faultOf, type RecordContent } from './chain.ts';

export type Verification = {
  whole: boolean;
  links: number;
  records: number;
  broken: { link: number; because: string } | null;
  /** Hex of the last hash: noted elsewhere, it shows later that nothing was cut off. */
  head: string | null;
};

const STEP = 1000;

/** Walks the chain of a body from its first link. `onStep` hears how many links were read of how many. */
export async function verifyChain(
  database: Database,
  bodyId: string,
  onStep: (read: number, of: number) => void | Promise<void> = () => undefined,
): Promise<Verification> {
  return database.readInBody(bodyId, async (tx) => {
    const head = await readHead(tx);
    let last: { link: number; hash: Buffer } = { link: 0, hash: Buffer.alloc(0) };
    let records = 0;
    for (;;) {
      const links = await readLinks(tx, last.link, STEP);
      for (const stored of links) {
        const because =
          faultOf(
            last,
            stored,
            stored.contents.map((record) => record.content),
          ) ?? faultOfColumns(stored.contents);
        if (because) return broken(last, records, { link: stored.link, because });
        records += stored.contents.length;
        last = { link: stored.link, hash: stored.hash };
      }
      await onStep(last.link, head.link);
      if (links.length < STEP) return ending(tx, last, head, records);
    }
  });
}

async function ending(
  tx: Transaction,
  last: { link: number; hash: Buffer },
  head: { link: number; hash: Buffer },
  records: number,
) {
  if (last.link !== head.link || !last.hash.equals(head.hash)) {
    return broken(last, records, { link: last.link + 1, because: 'the head of the chain is not its last link' });
  }
  if ((await countUnlinked(tx, head.link)) > 0) {
    return broken(last, records, { link: head.link + 1, because: 'there are records that no link holds' });
  }
  return {
    whole: true,
    links: last.link,
    records,
    broken: null,
    head: last.link === 0 ? null : last.hash.toString('hex'),
  };
}

function broken(
  last: { link: number; hash: Buffer },
  records: number,
  fault: { link: number; because: string },
): Verification {
  return { whole: false, links: last.link, records, broken: fault, head: last.hash.toString('hex') };
}

// The searchable columns repeat the content; one that was changed by itself is found here.
function faultOfColumns(rows: readonly (Omit<StoredRecord, 'link'> & { link: unknown })[]): string | null {
  for (const row of rows) {
    const content = JSON.parse(row.content) as RecordContent;
    const actorId = content.actor.kind === 'person' ? content.actor.id : null;
    const same =
      content.id === row.record_id &&
      content.event === row.event &&
      content.subject.id === row.subject_id &&
      actorId === row.actor_id &&
      content.at === row.at.toISOString();
    if (!same) return `the columns of record ${row.record_id} do not say what its content says`;
  }
  return null;
}
