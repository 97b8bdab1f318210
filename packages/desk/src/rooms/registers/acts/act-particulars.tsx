// SPDX-License-Identifier: EUPL-1.2
import { type ActView, sayActKind, sayOrgan } from '@arengo/contract';
import { useWords } from '../../../words/use-words.tsx';

/** Organ, kind, number, date, time of effect, and what the act says of the duties. */
export function ActParticulars({ act }: { act: ActView }) {
  const { words, day, locale } = useWords();
  const text = words.acts.page;
  const effect = act.inForceFrom
    ? [text.effectFrom(day(act.inForceFrom)), act.endsAt && text.effectUntil(day(act.endsAt))].filter(Boolean).join(' ')
    : text.noEffectYet;
  const rows = [
    [text.organ, sayOrgan(act.organ, locale)],
    [text.kind, sayActKind(act.kind, locale)],
    [text.numberTerm, act.number],
    [text.date, act.date && day(act.date)],
    [text.effect, effect],
  ].filter(([, value]) => value !== null);
  return (
    <section className="act-part">
      <h2>{text.details}</h2>
      <dl className="act-terms">
        {rows.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {act.note !== null && (
        <>
          <h3>{text.note}</h3>
          <p className="act-note">{act.note}</p>
        </>
      )}
    </section>
  );
}
