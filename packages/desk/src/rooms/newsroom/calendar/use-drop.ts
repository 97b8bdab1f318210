// SPDX-License-Identifier: EUPL-1.2
import type { DragEvent } from 'react';
import { type Asked, atClock, atMinute, hourOf } from './days.ts';
import { isAgreed, type Moving } from './use-moving.ts';

const NINE = '09:00';

/** What a day does with a post that the pointer carries over it. `minuteAt`: the minute under the pointer, where hours are shown. */
export function dropOn(moving: Moving, day: string, minuteAt: ((event: DragEvent) => number) | null = null) {
  const targetOf = (event: DragEvent): Asked | null => {
    if (!moving.lifted) return null;
    if (minuteAt) return atMinute(day, minuteAt(event));
    const { at } = moving.lifted.entry;
    return atClock(day, at === null ? NINE : hourOf(at));
  };
  return {
    onDragOver(event: DragEvent) {
      const target = targetOf(event);
      if (!target || !moving.lifted) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'move';
      if (target.at.getTime() !== moving.lifted.target.at.getTime()) moving.aim(target);
    },
    onDrop(event: DragEvent) {
      const target = targetOf(event);
      if (!target || !moving.lifted) return;
      event.preventDefault();
      const { entry } = moving.lifted;
      // What somebody agreed to is moved only once whoever moves it has read what that costs.
      if (!isAgreed(entry)) moving.put(entry, target.at);
      else moving.settle(entry, target);
    },
  };
}
