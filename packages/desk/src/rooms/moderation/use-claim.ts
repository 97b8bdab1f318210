// SPDX-License-Identifier: EUPL-1.2
import type { CaseView } from '@arengo/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import { call, routes } from '../../client.ts';
import { Problem } from '../../problem.ts';
import { caseQuery } from '../../queries.ts';
import { useSession } from '../../session.tsx';

/** Passing over a case on the way to another does not take it in hand. */
const DWELL_MS = 600;
/** A claim is renewed this long before it ends. */
const AHEAD_MS = 30_000;

/**
 * Takes a case in hand while it is on the screen and leaves it when one goes away. Gives back `passOn`, which leaves it
 * and does not take it again.
 */
export function useClaim(view: CaseView): { passOn: () => void; keep: () => void } {
  const client = useQueryClient();
  const me = useSession().person.id;
  const { id } = view;
  const held = useRef(false);
  const given = useRef(false);
  const wanted = view.state === 'open' && view.mayDecide.granted && (view.claim === null || view.claim.personId === me);
  const until = view.claim?.personId === me ? view.claim.until : null;

  const take = useCallback(async () => {
    try {
      const claimed = await call(routes.claimCase, { params: { caseId: id } });
      held.current = true;
      client.setQueryData(caseQuery(id).queryKey, claimed);
    } catch (error) {
      // Somebody was quicker, or the case was decided: what the case now says is shown instead.
      if (error instanceof Problem) void client.invalidateQueries(caseQuery(id));
      else throw error;
    }
  }, [client, id]);

  useEffect(() => {
    if (!wanted || given.current) return undefined;
    const wait = until === null ? DWELL_MS : Math.max(DWELL_MS, new Date(until).getTime() - Date.now() - AHEAD_MS);
    if (until !== null) held.current = true;
    const timer = setTimeout(() => void take(), wait);
    return () => clearTimeout(timer);
  }, [wanted, until, take]);

  const leave = useCallback(() => {
    if (!held.current) return;
    held.current = false;
    const refresh = () => client.invalidateQueries({ queryKey: ['queue'] });
    // A claim that could not be left ends by itself.
    call(routes.releaseCase, { params: { caseId: id } }).then(refresh, refresh);
  }, [client, id]);
  useEffect(() => {
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [leave]);

  return {
    passOn: () => {
      given.current = true;
      leave();
    },
    /** The case was decided: there is nothing to leave. */
    keep: () => {
      held.current = false;
    },
  };
}
