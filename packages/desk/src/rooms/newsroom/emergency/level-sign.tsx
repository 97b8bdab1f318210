// SPDX-License-Identifier: EUPL-1.2
import type { AlertView } from '@arengo/contract';
import { useWords } from '../../../words/use-words.tsx';

type Props = { level: AlertView['level']; kind: AlertView['kind'] };

/** The alert level in words; its colour and shape only go with them. */
export function LevelSign({ level, kind }: Props) {
  const text = useWords().words.emergency;
  const name =
    kind === 'all-clear' ? text.allClear : level === 'green' ? text.greenNotice : text.level(text.levels[level]);
  return <span className={`level level-${level}`}>{name}</span>;
}
