// SPDX-License-Identifier: EUPL-1.2

type Branch = { id: string; parentId: string | null };

/**
 * Draws a thread from its leaves up: `draw` gets each item with its answers already drawn, and null drops it; its answers,
 * if any was drawn, then stand where it stood. An item whose parent is not in the list stands at the top.
 */
export function drawThread<T extends Branch, Piece>(
  items: readonly T[],
  draw: (item: T, below: Piece[]) => Piece | null,
): Piece[] {
  const known = new Set(items.map((item) => item.id));
  const below = new Map<string, Piece[]>();
  const top: Piece[] = [];
  // An answer is always younger than what it answers, so going backwards meets every answer first.
  for (const item of items.toReversed()) {
    const answers = (below.get(item.id) ?? []).reverse();
    const piece = draw(item, answers);
    const drawn = piece === null ? answers.toReversed() : [piece];
    if (item.parentId === null || !known.has(item.parentId)) top.push(...drawn);
    else below.set(item.parentId, [...(below.get(item.parentId) ?? []), ...drawn]);
  }
  return top.reverse();
}
