// SPDX-License-Identifier: EUPL-1.2
import { useWords } from '../../../words/use-words.tsx';

/** By when an answer is due, where the policy says so; whether it is late. */
export function DueLine({ dueAt }: { dueAt: string | null }) {
  const { words, day } = useWords();
  const text = words.reconsideration;
  if (dueAt === null) return <>{text.noDue}</>;
  const late = Date.parse(dueAt) < Date.now();
  return late ? <strong className="trouble">{text.late(day(dueAt))}.</strong> : <>{text.due(day(dueAt))}.</>;
}
