// SPDX-License-Identifier: EUPL-1.2
import type { TodayReply } from '@arengo/contract';
import { Icon } from '../../elements/icon.tsx';
import { useWords } from '../../words/use-words.tsx';

/** "In servizio fino alle 13:00", "Fuori servizio: si riprende lunedì alle 9:00". */
export function DutyState({ today }: { today: TodayReply }) {
  const { words, atHour, next } = useWords();
  const text = words.today;
  const { onDuty, dutyUntil, nextDuty } = today;
  const on = onDuty === true ? (dutyUntil ? text.onDutyUntil(atHour(dutyUntil)) : text.onDuty) : null;
  const off = onDuty === false ? (nextDuty ? text.offDutyUntil(next(nextDuty)) : text.offDuty) : null;
  return (
    <p className={`duty ${on ? 'duty-on' : 'duty-off'}`}>
      <Icon name="it-clock" /> {on ?? off ?? text.dutyUnknown}
    </p>
  );
}
