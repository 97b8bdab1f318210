// SPDX-License-Identifier: EUPL-1.2
// A post lifted from its hour, carried to another by keys, by the pointer or by buttons, and dropped there.
import type { CalendarEntry } from '@arengo/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call, routes } from '../../../client.ts';
import { useWords } from '../../../words/use-words.tsx';
import { type Asked, atClock, dayOf, movedDays, movedMinutes } from './days.ts';
import { useMomentWords } from './use-calendar-words.ts';

export type Lifted = { entry: CalendarEntry; target: Asked; byPointer: boolean };
/** What was moved, and from where: to undo it. `again`: its agreement fell. */
export type Moved = { entry: CalendarEntry; said: string; again: boolean; undone: boolean };
type Move = { entry: CalendarEntry; at: Date | null; undo?: boolean };

/** A post without an hour is lifted at nine of the day looked at. */
const FIRST_HOUR = '09:00';

export type Moving = ReturnType<typeof useMoving>;

/** Moves the hour of a variant, and tells what was done. */
function useMove(onDone: (moved: Moved) => void) {
  const { words } = useWords();
  const text = words.calendar.moving;
  const say = useMomentWords();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ entry, at }: Move) => {
      const body = { version: entry.version, plannedAt: at?.toISOString() ?? null };
      return call(routes.moveHour, { params: { variantId: entry.variantId }, body });
    },
    async onSuccess(post, { entry, at, undo = false }) {
      const { workingTitle: title, stage } = entry;
      const done = at === null ? text.atOnce(title) : text.moved(title, say(at));
      onDone({
        entry: { ...entry, version: post.version },
        said: undo ? text.undone(title) : done,
        again: !undo && (stage === 'approved' || stage === 'to-approve'),
        undone: undo,
      });
      await queries.invalidateQueries({ queryKey: ['calendar'] });
    },
  });
}

/** `onTarget` is told where the lifted post is about to go, so that the view follows it. */
export function useMoving(today: string, onTarget: (day: string) => void) {
  const { words } = useWords();
  const text = words.calendar.moving;
  const say = useMomentWords();
  const [lifted, setLifted] = useState<Lifted | null>(null);
  const [moved, setMoved] = useState<Moved | null>(null);
  const [told, setTold] = useState('');
  const move = useMove((done) => {
    setLifted(null);
    setMoved(done);
    setTold('');
  });

  const tell = ({ at, clock }: Asked) => {
    const note = clock === 'skipped' ? text.skipped : clock === 'twice' ? text.twice : '';
    setTold(`${say(at)}. ${note}`);
  };
  const aim = (target: Asked) => {
    setLifted((now) => now && { ...now, target });
    tell(target);
    onTarget(dayOf(target.at));
  };
  const put = (entry: CalendarEntry, at: Date | null) => move.mutate({ entry, at });
  return {
    lifted,
    moved,
    told,
    error: move.error,
    saving: move.isPending,
    lift(entry: CalendarEntry, byPointer = false, day = today) {
      const first = entry.at === null ? atClock(day, FIRST_HOUR) : null;
      const target = first ?? { at: new Date(entry.at ?? Date.now()), clock: 'as-asked' as const };
      move.reset();
      setMoved(null);
      setLifted({ entry, target, byPointer });
      if (!byPointer) setTold(text.lifted(entry.workingTitle, say(target.at)));
    },
    aim,
    days: (n: number) => lifted && aim(movedDays(lifted.target.at, n)),
    minutes: (n: number) => lifted && aim(movedMinutes(lifted.target.at, n)),
    put,
    /** The pointer let it go: what is left to say is said with the keys and the buttons. */
    settle: (entry: CalendarEntry, target: Asked) => setLifted({ entry, target, byPointer: false }),
    drop() {
      if (lifted) put(lifted.entry, lifted.target.at);
    },
    cancel() {
      if (lifted && !lifted.byPointer) setTold(text.left(lifted.entry.workingTitle));
      setLifted(null);
      move.reset();
    },
    undo() {
      if (moved)
        move.mutate({ entry: moved.entry, at: moved.entry.at === null ? null : new Date(moved.entry.at), undo: true });
    },
    close: () => setMoved(null),
  };
}

/** Whether it is to be agreed to again at another hour. */
export const isAgreed = ({ stage }: CalendarEntry): boolean => stage === 'approved';
