// SPDX-License-Identifier: EUPL-1.2
// One connection listens to PostgreSQL; every open screen of a body hears what concerns it.
import pg from 'pg';
import { z } from 'zod';
import type { DatabaseConnection } from '../database/prepare-database.ts';
import { LIVE_CHANNEL } from './announce-live.ts';

const told = z.object({
  bodyId: z.string(),
  kind: z.enum(['queue', 'case', 'authority']),
  caseId: z.string().optional(),
});
export type Told = z.infer<typeof told>;
type Listener = (news: Told) => void;

export type LiveStream = {
  /** Hears the news of a body until the answer is called. */
  subscribe(bodyId: string, listener: Listener): () => void;
  close(): Promise<void>;
};

const PAUSE_MS = 1000;

/** Opens the stream. A lost connection is opened again; screens then simply hear the next news. */
export function openLiveStream(connection: DatabaseConnection): LiveStream {
  const listeners = new Map<string, Set<Listener>>();
  let client: pg.Client | null = null;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  const tell = (payload: string) => {
    const news = told.safeParse(JSON.parse(payload));
    if (news.success) for (const listener of listeners.get(news.data.bodyId) ?? []) listener(news.data);
  };
  const connect = async () => {
    const fresh = new pg.Client({ ...connection, application_name: 'arengo live' });
    client = fresh;
    const again = () => {
      if (closed || client !== fresh) return;
      client = null;
      timer = setTimeout(connect, PAUSE_MS);
    };
    fresh.on('error', again);
    fresh.on('end', again);
    fresh.on('notification', ({ payload }) => tell(payload ?? '{}'));
    try {
      await fresh.connect();
      await fresh.query(`listen ${LIVE_CHANNEL}`);
    } catch {
      // PostgreSQL may be restarting: try again.
      again();
    }
  };
  void connect();

  return {
    subscribe(bodyId, listener) {
      const own = listeners.get(bodyId) ?? new Set();
      listeners.set(bodyId, own.add(listener));
      return () => {
        own.delete(listener);
        if (own.size === 0) listeners.delete(bodyId);
      };
    },
    async close() {
      closed = true;
      clearTimeout(timer);
      await client?.end().catch(() => undefined);
    },
  };
}
