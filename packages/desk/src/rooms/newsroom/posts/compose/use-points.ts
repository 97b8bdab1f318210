// SPDX-License-Identifier: EUPL-1.2
import type { ComposerView, PostView } from '@arengo/contract';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { actQuery } from '../../../registers/acts/acts-queries.ts';
import { officesQuery } from '../../../registers/people/people-queries.ts';
import { BLANK, type Draft, draftOf, sameDraft } from './draft.ts';
import type { remarksOnDraft } from './facts.ts';
import { type AnyRemark, type Point, pointsOf, remarksOfView } from './points.ts';

const REST_MS = 250;
const NONE: ReadonlyMap<string, readonly AnyRemark[]> = new Map();

/** What was found to see to; not `checked` while it is of words that have changed since. */
export type Points = { points: Point[]; checked: boolean };

/** What policy, law and networks say of the draft: worked out here while one writes, as the server says it once it is saved. */
export function usePoints(draft: Draft, view: PostView | null, composer: ComposerView): Points {
  const { actId, officeId } = draft.content;
  const act = useQuery({ ...actQuery(actId ?? ''), enabled: actId !== null }).data ?? null;
  const office = useQuery({ ...officesQuery, enabled: officeId !== null }).data?.offices.find(
    ({ id }) => id === officeId,
  );
  const settled = useSettled(draft);
  const check = useCheck();
  const networks = useMemo(() => new Map(composer.accounts.map(({ id, network }) => [id, network])), [composer]);
  const points = useMemo(() => {
    const media = view?.media ?? [];
    const saved = view !== null && sameDraft(settled, draftOf(view));
    const blank = sameDraft(settled, BLANK) && media.length === 0;
    const known = { composer, media, act, office: office?.name ?? null, view, at: new Date() };
    const own = () => (check === null || blank ? NONE : check(settled, known));
    return pointsOf(settled, media, saved && view ? remarksOfView(view) : own(), networks);
  }, [settled, view, composer, act, office, check, networks]);
  return { points, checked: check !== null && settled === draft };
}

/** The draft once the hands rest. */
function useSettled(draft: Draft): Draft {
  const [settled, setSettled] = useState(draft);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(draft), REST_MS);
    return () => clearTimeout(timer);
  }, [draft]);
  return settled;
}

type Check = typeof remarksOnDraft;

/** The checks themselves, fetched beside the page: one can write before they are here. */
function useCheck(): Check | null {
  const [check, setCheck] = useState<Check | null>(null);
  useEffect(() => {
    let here = true;
    void import('./facts.ts').then((module) => here && setCheck(() => module.remarksOnDraft));
    return () => {
      here = false;
    };
  }, []);
  return check;
}
