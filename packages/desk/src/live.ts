// SPDX-License-Identifier: EUPL-1.2
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

const POLL_MS = 15_000;
const GATHER_MS = 400;
const REOPEN_MS = 30_000;
/** What a piece of news may have changed, wherever it is on the screen. */
const LISTS = ['queue', 'today', 'posts', 'post', 'deliveries', 'duties', 'enquiries', 'enquiry'];

/** Gathers news for a moment, so that a flood of items does not become a flood of requests. */
function createTeller(client: QueryClient): { hear: (caseId: string | null) => void; stop: () => void } {
  const cases = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    timer = undefined;
    for (const caseId of cases) void client.invalidateQueries({ queryKey: ['case', caseId] });
    cases.clear();
    for (const kind of LISTS) void client.invalidateQueries({ queryKey: [kind] });
  };
  return {
    hear: (caseId) => {
      if (caseId) cases.add(caseId);
      timer ??= setTimeout(tell, GATHER_MS);
    },
    stop: () => clearTimeout(timer),
  };
}

/** Everything may have changed while nobody listened. */
function askAll(client: QueryClient): void {
  for (const kind of ['case', ...LISTS]) void client.invalidateQueries({ queryKey: [kind] });
}

function caseOf(event: Event): string | null {
  try {
    const data: unknown = JSON.parse((event as MessageEvent<string>).data);
    return typeof data === 'object' && data && 'caseId' in data ? String(data.caseId) : null;
  } catch {
    return null;
  }
}

/** Listens to the server's news; while it is silent, asks every 15 seconds. Says whether the news are live. */
export function useLiveNews(): boolean {
  const client = useQueryClient();
  const [live, setLive] = useState(true);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const teller = createTeller(client);
    const source = new EventSource('/api/v1/live');
    let reopen: ReturnType<typeof setTimeout> | undefined;
    source.addEventListener('open', () => {
      setLive(true);
      if (attempt > 0) askAll(client);
    });
    source.addEventListener('error', () => {
      setLive(false);
      // A stream that was refused is closed for good: the browser will not try again by itself.
      if (source.readyState === EventSource.CLOSED) reopen = setTimeout(() => setAttempt(attempt + 1), REOPEN_MS);
    });
    source.addEventListener('queue', () => teller.hear(null));
    source.addEventListener('case', (event) => teller.hear(caseOf(event)));
    // What I may do has changed: everything on the screen may have.
    source.addEventListener('authority', () => void client.invalidateQueries());
    return () => {
      source.close();
      teller.stop();
      clearTimeout(reopen);
    };
  }, [client, attempt]);
  useEffect(() => {
    if (live) return undefined;
    const timer = setInterval(() => askAll(client), POLL_MS);
    return () => clearInterval(timer);
  }, [client, live]);
  return live;
}
