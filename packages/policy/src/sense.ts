// SPDX-License-Identifier: EUPL-1.2
// What a schema can't see: names that point nowhere, hours that run backwards, effects that can never apply.
import type { Applies } from './condition.ts';
import { contradictions } from './contradictions.ts';
import { entails } from './overlap.ts';
import type { Effect, Policy } from './schema.ts';
import type { Weekly } from './shapes.ts';
import type { Path } from './yaml-text.ts';

export interface Finding {
  path: Path;
  en: string;
  it: string;
}

/** An effect with its clause and its place in the file. */
export interface PlacedEffect {
  clause: Policy['clauses'][number];
  effect: Effect & Applies;
  path: Path;
}

/** Everything in a well-formed policy that makes no sense, in the order of the checks. */
export function senseOf(policy: Policy): Finding[] {
  const placed = policy.clauses.flatMap((clause, row) =>
    clause.effects.map((effect, column) => ({ clause, effect, path: ['clauses', row, 'effects', column] })),
  );
  return [
    ...repeatedNames(policy),
    ...unknownSections(policy),
    ...placed.flatMap((one) => [...undeclaredProfiles(policy, one), ...emptyEffects(one), ...conditionsAtOdds(one)]),
    ...placed.flatMap(hoursOfEffect),
    ...settingsAtOdds(policy, placed),
    ...contradictions(placed),
  ];
}

function repeatedNames(policy: Policy): Finding[] {
  const lists = [
    { key: 'clauses', ids: policy.clauses.map(({ id }) => id), en: 'clause', it: 'la clausola' },
    { key: 'sections', ids: policy.sections.map(({ id }) => id), en: 'section', it: 'la sezione' },
    { key: 'profiles', ids: (policy.profiles ?? []).map(({ id }) => id), en: 'profile', it: 'il profilo' },
  ];
  return lists.flatMap(({ key, ids, en, it }) => {
    const seen = new Set<string>();
    return ids.flatMap((id, index) => {
      const again = seen.has(id);
      seen.add(id);
      return again ? [{ path: [key, index, 'id'], en: `${en} ${id} is repeated`, it: `${it} ${id} è ripetuta` }] : [];
    });
  });
}

function unknownSections(policy: Policy): Finding[] {
  const known = new Set(policy.sections.map(({ id }) => id));
  return policy.clauses.flatMap(({ id, section }, row) =>
    known.has(section)
      ? []
      : [
          {
            path: ['clauses', row, 'section'],
            en: `${id}: the section "${section}" is not declared`,
            it: `${id}: la sezione «${section}» non è dichiarata`,
          },
        ],
  );
}

function undeclaredProfiles(policy: Policy, { clause, effect, path }: PlacedEffect): Finding[] {
  const known = new Set((policy.profiles ?? []).map(({ id }) => id));
  return (['when', 'unless'] as const).flatMap((side) =>
    (effect[side]?.profiles ?? []).flatMap((profile, index) =>
      known.has(profile)
        ? []
        : [
            {
              path: [...path, side, 'profiles', index],
              en: `${clause.id}: the profile "${profile}" is not declared`,
              it: `${clause.id}: il profilo «${profile}» non è dichiarato`,
            },
          ],
    ),
  );
}

function emptyEffects({ clause, effect, path }: PlacedEffect): Finding[] {
  const at = (en: string, it: string): Finding[] => [{ path, en: `${clause.id}: ${en}`, it: `${clause.id}: ${it}` }];
  switch (effect.effect) {
    case 'duty-hours':
      if (effect.weekly || effect.days || effect.office) return [];
      return at('hours need weekly, days or an office', 'gli orari richiedono weekly, days oppure office');
    case 'enquiry':
      if (!effect.by || Object.values(effect.by).some((time) => time !== undefined)) return [];
      return at('"by" states no time: leave it out', '«by» non indica alcun tempo: va omesso');
    case 'entry-into-force':
      if (effect.on !== 'date' || effect.date) return [];
      return at('the date is missing', 'manca la data');
    case 'ground':
      if (effect.modality || clause.modality === 'must' || clause.modality === 'may') return [];
      return at(
        'an invitation is not a ground: the clause must say must or may',
        'un invito non è un motivo: la clausola deve avere modalità must o may',
      );
    default:
      return [];
  }
}

function conditionsAtOdds({ clause, effect, path }: PlacedEffect): Finding[] {
  const empty = (['when', 'unless'] as const).filter(
    (side) => effect[side] && Object.values(effect[side]).every((value) => value === undefined),
  );
  if (empty.length > 0) {
    return empty.map((side) => ({
      path: [...path, side],
      en: `${clause.id}: the condition is empty`,
      it: `${clause.id}: la condizione è vuota`,
    }));
  }
  if (!effect.unless || !entails(effect.when ?? {}, effect.unless)) return [];
  const en = `${clause.id}: "unless" holds whenever "when" does, so that the effect never applies`;
  return [
    {
      path: [...path, 'unless'],
      en,
      it: `${clause.id}: «unless» vale sempre quando vale «when»: l’effetto non si applica mai`,
    },
  ];
}

function hoursOfEffect({ clause, effect, path }: PlacedEffect): Finding[] {
  if (effect.effect !== 'duty-hours') return [];
  return reversedHours(effect.weekly ?? [], [...path, 'weekly'], `${clause.id}: `);
}

function reversedHours(weekly: Weekly, path: Path, prefix = ''): Finding[] {
  return weekly.flatMap(({ from, to }, index) =>
    from < to
      ? []
      : [
          {
            path: [...path, index, 'from'],
            en: `${prefix}hours from ${from} to ${to} run backwards; across midnight write two rows`,
            it: `${prefix}orario dalle ${from} alle ${to} alla rovescia; a cavallo della mezzanotte servono due righe`,
          },
        ],
  );
}

function settingsAtOdds(policy: Policy, placed: readonly PlacedEffect[]): Finding[] {
  const { offices = {}, reducedPeriods = [] } = policy.settings ?? {};
  const periods = new Set(placed.flatMap(({ effect }) => (effect.effect === 'reduced-periods' ? effect.periods : [])));
  const named = new Set(placed.flatMap(({ effect }) => ('office' in effect && effect.office ? [effect.office] : [])));
  return [
    ...Object.entries(offices).flatMap(([office, weekly]) => [
      ...(named.has(office) ? [] : [unreferred(['settings', 'offices', office], office, 'office', 'l’ufficio')]),
      ...reversedHours(weekly, ['settings', 'offices', office]),
    ]),
    ...reducedPeriods.flatMap(({ period, from, to, weekly }, index) => {
      const path = ['settings', 'reducedPeriods', index];
      const backwards = {
        path: [...path, 'from'],
        en: `the period from ${from} to ${to} runs backwards`,
        it: `il periodo dal ${from} al ${to} è alla rovescia`,
      };
      return [
        ...(periods.has(period) ? [] : [unreferred([...path, 'period'], period, 'period', 'il periodo')]),
        ...(from <= to ? [] : [backwards]),
        ...reversedHours(weekly ?? [], [...path, 'weekly']),
      ];
    }),
  ];
}

function unreferred(path: Path, name: string, en: string, it: string): Finding {
  return { path, en: `no clause refers to the ${en} "${name}"`, it: `nessuna clausola richiama ${it} «${name}»` };
}
