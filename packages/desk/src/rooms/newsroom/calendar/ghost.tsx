// SPDX-License-Identifier: EUPL-1.2
import { dayOf, hourOf } from './days.ts';
import type { Moving } from './use-moving.ts';

/** Where the lifted post would be dropped. What it says is said by the bar too. */
export function Ghost({ day, moving }: { day: string; moving: Moving }) {
  const { lifted } = moving;
  if (!lifted || dayOf(lifted.target.at) !== day) return null;
  const { at } = lifted.entry;
  if (at !== null && new Date(at).getTime() === lifted.target.at.getTime()) return null;
  return (
    <p className="entry entry-ghost" aria-hidden="true">
      <span className="entry-hour">{hourOf(lifted.target.at)}</span> {lifted.entry.workingTitle}
    </p>
  );
}
