// SPDX-License-Identifier: EUPL-1.2
import type { LawfulMeasure } from '@arengo/policy';
import { useWords } from '../words/use-words.tsx';
import { Modality } from './clause.tsx';

/** What a lawful measure asks for, in a few words: notice, reason, whose agreement, for how long. */
export function MeasureSigns({ measure, byHand }: { measure: LawfulMeasure; byHand: boolean }) {
  const { words, role } = useWords();
  const text = words.ruling;
  const asks = measure.requires.map(
    (each) => text.requires[each] ?? text.coApproval(role(each.replace('co-approval:', ''))),
  );
  const days = /^P(\d+)D$/.exec(measure.term ?? '')?.[1];
  const term =
    measure.term === 'permanent'
      ? text.permanent
      : measure.term && text.term(days ? text.days(Number(days)) : measure.term);
  const signs = [...asks, measure.withoutNotice && text.withoutNotice, term, byHand && text.byHand];
  const shown = signs.filter((sign) => typeof sign === 'string');
  if (shown.length === 0 && !measure.modality) return null;
  return (
    <p className="measure-signs">
      {measure.modality && <Modality modality={measure.modality} />}
      {shown.join(' · ')}
    </p>
  );
}
