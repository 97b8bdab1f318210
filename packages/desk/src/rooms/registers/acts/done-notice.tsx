// SPDX-License-Identifier: EUPL-1.2
import { useWords } from '../../../words/use-words.tsx';

export type Done = keyof ReturnType<typeof useWords>['words']['acts']['done'];

/** What was just done, announced. Whatever is not one of our words says nothing. */
export function DoneNotice({ done }: { done: unknown }) {
  const { words } = useWords();
  const said = words.acts.done;
  const known = (Object.keys(said) as Done[]).find((one) => one === done);
  return <div role="status">{known && <p className="notice notice-success">{said[known]}</p>}</div>;
}
