// SPDX-License-Identifier: EUPL-1.2
// What changes around the clauses: title, body, act, sections, settings.
import type { Policy } from '../schema.ts';
import type { Bilingual } from '../shapes.ts';
import type { Change } from './difference.ts';
import { isSame } from './same-value.ts';

export function headingChanges(before: Policy, after: Policy): Change[] {
  const rows: [same: boolean, words: Bilingual][] = [
    [
      isSame(before.title, after.title),
      { it: `Il titolo ora è «${after.title.it}».`, en: `The title is now “${after.title.en}”.` },
    ],
    [
      isSame(before.body, after.body),
      { it: `L’ente ora è «${after.body.name}».`, en: `The body is now “${after.body.name}”.` },
    ],
    [before.id === after.id, { it: `L’identificativo ora è ${after.id}.`, en: `The identifier is now ${after.id}.` }],
    [before.kind === after.kind, { it: 'Cambia la natura del documento.', en: 'The nature of the document changes.' }],
    [
      isSame(before.adoption, after.adoption),
      { it: 'Cambia ciò che il testo dice del proprio atto.', en: 'What the text says of its own act changes.' },
    ],
    [
      isSame(before.profiles ?? [], after.profiles ?? []),
      { it: 'Cambiano gli stati particolari, come l’emergenza.', en: 'The named states, such as emergency, change.' },
    ],
    [
      isSame(before.settings ?? {}, after.settings ?? {}),
      { it: 'Cambiano orari e festività scritti nel testo.', en: 'Hours and holidays written in the text change.' },
    ],
  ];
  return [
    ...rows.filter(([same]) => !same).map(([, words]) => ({ ...words, clauses: [] })),
    ...sectionChanges(before, after),
    ...orderChange(before, after),
  ];
}

function sectionChanges(before: Policy, after: Policy): Change[] {
  const earlier = new Map(before.sections.map((section) => [section.id, section.title]));
  const later = new Set(after.sections.map(({ id }) => id));
  const now = after.sections.flatMap(({ id, title }): Change[] => {
    const was = earlier.get(id);
    if (!was) {
      return [{ it: `Nuova sezione: «${title.it}».`, en: `New section: “${title.en}”.`, clauses: [] }];
    }
    if (isSame(was, title)) return [];
    const it = `La sezione «${was.it}» ora si intitola «${title.it}».`;
    return [{ it, en: `The section “${was.en}” is now “${title.en}”.`, clauses: [] }];
  });
  const gone = before.sections
    .filter(({ id }) => !later.has(id))
    .map(({ title }) => ({
      it: `Non c’è più la sezione «${title.it}».`,
      en: `The section “${title.en}” is gone.`,
      clauses: [],
    }));
  return [...now, ...gone];
}

/** Clauses, or sections, that stand in another order: `assess` reads them in order. */
function orderChange(before: Policy, after: Policy): Change[] {
  const moved = (key: 'clauses' | 'sections') => {
    const [was, now] = [before[key].map(({ id }) => id), after[key].map(({ id }) => id)];
    const common = (ids: string[], others: string[]) => ids.filter((id) => others.includes(id));
    return !isSame(common(was, now), common(now, was));
  };
  const changes: Change[] = [];
  if (moved('clauses'))
    changes.push({
      it: 'Le clausole stanno in un altro ordine.',
      en: 'The clauses stand in another order.',
      clauses: [],
    });
  if (moved('sections'))
    changes.push({
      it: 'Le sezioni stanno in un altro ordine.',
      en: 'The sections stand in another order.',
      clauses: [],
    });
  return changes;
}
