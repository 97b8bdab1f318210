// SPDX-License-Identifier: EUPL-1.2
import type { CaseView, RulingAnswer } from '@arengo/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type Dispatch, useEffect } from 'react';
import { rulingQuery } from '../../queries.ts';
import { type Change, categoriesOf, type Draft } from './draft.ts';

type Asked = { answer: RulingAnswer; settled: boolean; error: unknown };

/** What the policy allows with the draft's grounds; `settled` is false while the answer is of an earlier question. */
export function useRuling(view: CaseView, draft: Draft, change: Dispatch<Change>, on: boolean): Asked {
  const question = {
    categories: categoriesOf(draft),
    gravity: draft.gravity,
    otherGround: draft.grounds.some((ground) => ground.chosen && ground.category === null),
    measures: [...draft.measures].sort(),
  };
  const asked = useQuery({
    ...rulingQuery(view.id, view.item.version, question),
    placeholderData: keepPreviousData,
    enabled: on,
  });
  const settled = asked.data !== undefined && !asked.isPlaceholderData;
  const { data } = asked;
  useEffect(() => {
    // The notice goes to a citizen: it is written in Italian whatever the language of the screen.
    if (data && settled)
      change({
        ...{ kind: 'ruling', ruling: data.ruling, notice: data.notice.it },
        ...{ noticeLimit: data.noticeLimit, addressLength: data.reasonsAddressLength },
      });
  }, [data, settled, change]);
  const first = {
    ruling: view.ruling,
    clauses: view.clauses,
    notice: { it: '', en: '' },
    noticeLimit: null,
    reasonsAddressLength: 0,
  };
  return { answer: data ?? first, settled, error: asked.error };
}
