// SPDX-License-Identifier: EUPL-1.2
// Effects of a policy that can't both have their way. Where one is more particular it prevails and nothing is wrong.
import { specificity } from './condition.ts';
import { canHoldTogether, covers } from './overlap.ts';
import type { Effect, EffectOf } from './schema.ts';
import type { Finding, PlacedEffect } from './sense.ts';
import { ACTIONS, type Action } from './vocabulary.ts';

interface Placed<Kind extends Effect['effect']> {
  id: string;
  effect: EffectOf<Kind>;
  path: PlacedEffect['path'];
}

/** A finding for each contradiction, at the later of the two effects. */
export function contradictions(placed: readonly PlacedEffect[]): Finding[] {
  const of: Of = (kind) =>
    placed.flatMap(({ clause, effect, path }) => (isKind(effect, kind) ? [{ id: clause.id, effect, path }] : []));
  return [
    ...principalGrounds(of),
    ...timings(of),
    ...enquiryModes(of),
    ...deadPermissions(of),
    ...noticeBothWays(of),
    ...ladders(of),
  ];
}

type Of = <Kind extends Effect['effect']>(kind: Kind) => Placed<Kind>[];

function isKind<Kind extends Effect['effect']>(effect: Effect, kind: Kind): effect is EffectOf<Kind> {
  return effect.effect === kind;
}

/** Pairs of equal rank that can hold together. */
function rivals<Kind extends Effect['effect']>(entries: Placed<Kind>[]): [Placed<Kind>, Placed<Kind>][] {
  return entries.flatMap((one, index) =>
    entries
      .slice(0, index)
      .filter((other) => specificity(one.effect) === specificity(other.effect))
      .filter((other) => canHoldTogether(one.effect, other.effect))
      .map((other): [Placed<Kind>, Placed<Kind>] => [other, one]),
  );
}

function principalGrounds(of: Of): Finding[] {
  const principal = of('ground').filter(({ effect }) => !effect.supporting);
  return rivals(principal)
    .filter(([a, b]) => (a.effect.indirect ?? false) === (b.effect.indirect ?? false))
    .flatMap(([a, b]) =>
      b.effect.categories
        .filter((category) => a.effect.categories.includes(category))
        .map((category) => ({
          path: [...b.path, 'categories', b.effect.categories.indexOf(category)],
          en: `${b.id}: ${category} already has its principal clause, ${a.id}: mark one of them supporting`,
          it: `${b.id}: ${category} ha già la sua clausola principale, ${a.id}: una delle due va indicata come supporting`,
        })),
    );
}

function timings(of: Of): Finding[] {
  return rivals(of('timing').filter(({ effect }) => !effect.supporting))
    .filter(([a, b]) => a.effect.timing !== b.effect.timing)
    .map(([a, b]) => against(a, b, 'timing'));
}

function enquiryModes(of: Of): Finding[] {
  return rivals(of('enquiry').filter(({ effect }) => !effect.supporting))
    .filter(([a, b]) => (a.effect.kinds === undefined) === (b.effect.kinds === undefined))
    .filter(([a, b]) => a.effect.kinds?.some((kind) => b.effect.kinds?.includes(kind)) ?? true)
    .filter(([a, b]) => a.effect.mode !== b.effect.mode || a.effect.answerDue !== b.effect.answerDue)
    .map(([a, b]) => against(a, b, 'mode'));
}

function ladders(of: Of): Finding[] {
  const repeated = of('ladder').flatMap(({ id, effect, path }) => {
    const actions = effect.steps.flat();
    const twice = actions.find((action, index) => actions.indexOf(action) !== index);
    const [en, it] = [`${id}: ${twice} stands on two steps`, `${id}: ${twice} sta su due gradini`];
    return twice ? [{ path: [...path, 'steps'], en, it }] : [];
  });
  return [...repeated, ...rivals(of('ladder')).map(([a, b]) => against(a, b, 'steps'))];
}

/** An allowed action that another clause always excludes. */
function deadPermissions(of: Of): Finding[] {
  const excluding = [
    ...of('forbid').map((one) => ({ ...one, excludes: one.effect.actions })),
    ...of('allow')
      .filter(({ effect }) => effect.exclusive)
      .map((one) => ({ ...one, excludes: ACTIONS.filter((action) => !one.effect.actions.includes(action)) })),
  ];
  const permitting: { id: string; effect: Effect; path: Finding['path']; actions: readonly Action[] }[] = [
    ...of('allow').map((one) => ({ ...one, path: [...one.path, 'actions'], actions: one.effect.actions })),
    ...of('ground').map((one) => ({ ...one, path: [...one.path, 'measures'], actions: one.effect.measures ?? [] })),
  ];
  return permitting.flatMap((one) =>
    excluding
      .filter((other) => other.excludes.some((action) => one.actions.includes(action)))
      .filter((other) => covers(other.effect, one.effect))
      .map((other) => {
        const action = one.actions.find((candidate) => other.excludes.includes(candidate));
        return {
          path: one.path,
          en: `${one.id}: allows ${action}, which ${other.id} excludes in every such case`,
          it: `${one.id}: consente ${action}, che ${other.id} esclude in ogni caso simile`,
        };
      }),
  );
}

function noticeBothWays(of: Of): Finding[] {
  const asking = of('require').filter(({ effect }) => effect.requires.includes('notice'));
  return of('no-notice').flatMap((freeing) =>
    asking
      .filter(({ effect }) => specificity(effect) === specificity(freeing.effect))
      .filter(({ effect }) => canHoldTogether(effect, freeing.effect))
      .filter(({ effect }) => shareAction(effect.actions, freeing.effect.actions))
      .map(({ id }) => ({
        path: [...freeing.path, 'actions'],
        en: `${freeing.id}: frees from the notice that ${id} asks for`,
        it: `${freeing.id}: dispensa dall’avviso che ${id} richiede`,
      })),
  );
}

function shareAction(a: 'all' | readonly Action[], b: 'all' | readonly Action[]): boolean {
  return a === 'all' || b === 'all' || a.some((action) => b.includes(action));
}

function against(a: { id: string }, b: { id: string; path: Finding['path'] }, key: string): Finding {
  return {
    path: [...b.path, key],
    en: `${b.id}: contradicts ${a.id}, and neither is the more particular`,
    it: `${b.id}: contraddice ${a.id} e nessuna delle due è più specifica`,
  };
}
