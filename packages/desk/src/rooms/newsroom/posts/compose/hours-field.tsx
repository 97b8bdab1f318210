// SPDX-License-Identifier: EUPL-1.2
import { useRef, useState } from 'react';
import { Field } from '../../../../elements/field.tsx';
import { useWords } from '../../../../words/use-words.tsx';
import { Cited } from '../cited.tsx';
import { endedBy } from '../how-far.ts';
import { HourField } from './hour-field.tsx';
import { useCompose, useContent } from './use-compose.ts';

/** The hour of all accounts at once, or where to set each one's own; and why outside the policy's hours. */
export function HoursField() {
  const { words, next } = useWords();
  const text = words.compose.hours;
  const { draft, composer, view, edit, setTab } = useCompose();
  const out = new Set((view?.variants ?? []).filter((one) => endedBy(one) !== null).map(({ accountId }) => accountId));
  const going = draft.variants.filter(({ accountId }) => !out.has(accountId));
  const [first] = going;
  const together = going.every(({ plannedAt }) => plannedAt === (first?.plannedAt ?? null));
  const setAll = (plannedAt: string | null) =>
    edit((before) => ({
      ...before,
      variants: before.variants.map((form) => (out.has(form.accountId) ? form : { ...form, plannedAt })),
    }));
  const nameOf = (accountId: string) => composer.accounts.find(({ id }) => id === accountId)?.name ?? '';
  return (
    <section className="compose-part" data-field="hours" aria-label={text.title}>
      {going.length === 0 ? (
        <>
          <h2>{text.title}</h2>
          <p className="quiet">{text.noAccount}</p>
        </>
      ) : together ? (
        <HourField label={text.title} value={first?.plannedAt ?? null} onChange={setAll} />
      ) : (
        <>
          <h2>{text.title}</h2>
          <ul className="compose-hours">
            {going.map(({ accountId, plannedAt }) => (
              <li key={accountId}>
                {text.own(nameOf(accountId), plannedAt === null ? text.atOnceShort : next(plannedAt))}{' '}
                <button type="button" className="link-button" onClick={() => setTab(accountId)}>
                  {text.change}
                  <span className="visually-hidden">: {nameOf(accountId)}</span>
                </button>
              </li>
            ))}
          </ul>
          <button type="button" className="link-button" onClick={() => setAll(first?.plannedAt ?? null)}>
            {text.together}
          </button>
        </>
      )}
      <OffHours />
    </section>
  );
}

function OffHours() {
  const { words } = useWords();
  const text = words.compose.hours;
  const { points } = useCompose();
  const [reason, setReason] = useContent('offHoursReason');
  const asked = points.find(({ check }) => check === 'off-hours');
  // Once the reason is there nothing is asked any more; what asked it stays in sight, with the focus that it may have.
  const [cited, setCited] = useState(asked?.cited ?? []);
  if (asked && asked.cited !== cited) setCited(asked.cited);
  const place = useRef<HTMLDivElement>(null);
  // Emptied, it is still in hand.
  const inHand = place.current?.contains(document.activeElement) ?? false;
  if (!asked && reason === null && !inHand) return null;
  return (
    <div ref={place} data-field="offHoursReason">
      <Field label={text.offHours} hint={text.offHoursHint}>
        {(wiring) => (
          <textarea
            {...wiring}
            rows={2}
            maxLength={2000}
            value={reason ?? ''}
            onChange={(event) => setReason(event.target.value || null)}
          />
        )}
      </Field>
      {cited.map(({ clause, norm }) => (
        <Cited key={clause ?? norm} clause={clause} norm={norm} />
      ))}
    </div>
  );
}
