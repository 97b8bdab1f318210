// SPDX-License-Identifier: EUPL-1.2
import type { CalendarReply } from '@arengo/contract';
import { Button } from 'design-react-kit';
import { Choice } from '../../../elements/field.tsx';
import { Icon } from '../../../elements/icon.tsx';
import { capital } from '../../../words/format.ts';
import { useWords } from '../../../words/use-words.tsx';
import { stepped, type View } from './days.ts';
import { useDayWords } from './use-calendar-words.ts';
import type { useView } from './use-view.ts';

const VIEWS: readonly View[] = ['month', 'week', 'list'];
type Props = {
  shown: ReturnType<typeof useView>;
  today: string;
  days: readonly string[];
  calendar: CalendarReply;
};

/** Which weeks, in which view, of which account. */
export function CalendarBar({ shown, today, days, calendar }: Props) {
  const { words } = useWords();
  const text = words.calendar.view;
  const say = useDayWords();
  const { view, day } = shown;
  const title =
    view === 'week' ? words.calendar.weekOf(say.short(days[0] ?? day), say.whole(days.at(-1) ?? day)) : say.month(day);
  return (
    <div className="calendar-bar">
      <div className="calendar-steps">
        <button
          type="button"
          className="icon-button"
          aria-label={text.before[view]}
          onClick={() => shown.change({ day: stepped(view, day, -1) })}
        >
          <Icon name="it-chevron-left" />
        </button>
        <Button color="outline-primary" size="sm" onClick={() => shown.change({ day: today })}>
          {text.today}
        </Button>
        <button
          type="button"
          className="icon-button"
          aria-label={text.next[view]}
          onClick={() => shown.change({ day: stepped(view, day, 1) })}
        >
          <Icon name="it-chevron-right" />
        </button>
      </div>
      <h2 aria-live="polite">
        {capital(title)}
        <span className="visually-hidden">: {text.shown(calendar.entries.length)}</span>
      </h2>
      <fieldset className="calendar-views">
        <legend className="visually-hidden">{text.label}</legend>
        {VIEWS.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === view}
            className={`btn btn-sm ${one === view ? 'btn-primary' : 'btn-outline-primary'}`}
            onClick={() => shown.change({ view: one })}
          >
            {text[one]}
          </button>
        ))}
      </fieldset>
      <AccountFilter shown={shown} calendar={calendar} />
    </div>
  );
}

function AccountFilter({ shown, calendar }: Pick<Props, 'shown' | 'calendar'>) {
  const { words } = useWords();
  const text = words.calendar.view;
  const options = calendar.accounts.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Choice
      label={text.account}
      value={shown.accountId}
      options={[{ value: '', label: text.everyAccount }, ...options]}
      onChange={(account) => shown.change({ account })}
    />
  );
}
