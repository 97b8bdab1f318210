// SPDX-License-Identifier: EUPL-1.2
import type { QueueRow } from '@arengo/contract';
import { useEffect, useState } from 'react';
import { needsBreak } from './break.ts';

export type Rest = { due: boolean; dismiss: () => void };

/** Counts the harsh cases that were opened, on this screen only, and says when a break is due. */
export function useBreak(row: QueueRow | undefined): Rest {
  const [opened, setOpened] = useState<ReadonlyMap<string, number>>(new Map());
  const [spokenAt, setSpokenAt] = useState(0);
  const id = row?.harsh ? row.id : null;
  useEffect(() => {
    if (id !== null) setOpened((all) => (all.has(id) ? all : new Map(all).set(id, Date.now())));
  }, [id]);
  return {
    due: needsBreak([...opened.values()], spokenAt, Date.now()),
    dismiss: () => setSpokenAt(Date.now()),
  };
}
