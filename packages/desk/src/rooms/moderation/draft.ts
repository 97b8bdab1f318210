// SPDX-License-Identifier: EUPL-1.2
// What a moderator is about to decide, as a value: the screens only show it and send changes.
import { type BodyInput, type CaseView, reasonsLength, type routes } from '@arengo/contract';
import {
  type Action,
  CATEGORIES,
  type Category,
  type Gravity,
  type Requirement,
  type Ruling,
  requirementsOfChoice,
} from '@arengo/policy';

/** `category: null` is another law or rule, under an open list. */
export type DraftGround = { category: Category | null; note: string; chosen: boolean; by: 'finding' | 'person' };
export type Draft = {
  gravity: Gravity;
  grounds: readonly DraftGround[];
  measures: readonly Action[];
  reason: string;
  notice: string;
  /** The text that the policy's clauses suggest; `notice` follows it until a person writes there. */
  proposed: string;
  /** Characters, as people count them, that the network takes in a notice; null = no limit that matters. */
  noticeLimit: number | null;
  /** How long the address of the page of reasons will be in the notice. */
  addressLength: number;
  /** True after an attempt to decide: what is missing is then shown. */
  tried: boolean;
  /** True from an attempt to decide until it is seen to: a key may be quicker than the policy's answer. */
  wanted: boolean;
  /** The ruling that this draft follows; null before the first one. */
  ruling: Ruling | null;
};

export type Change =
  | { kind: 'toggle-ground' | 'remove-ground'; category: Category | null }
  | { kind: 'add-ground'; category: Category | null }
  | { kind: 'note'; category: Category | null; text: string }
  | { kind: 'toggle-serious' }
  | { kind: 'toggle-measure'; action: Action }
  | { kind: 'reason' | 'notice'; text: string }
  | { kind: 'take-proposed' }
  | { kind: 'ruling'; ruling: Ruling; notice: string; noticeLimit: number | null; addressLength?: number }
  | { kind: 'decide' | 'seen-to' };

/** Measures of which only one makes sense at a time. */
const EITHER: readonly Action[] = ['hide', 'remove'];

/** The draft with which a case opens: every ground that the findings give, no measure. */
export function openDraft(view: Pick<CaseView, 'ruling'>): Draft {
  const categories = [...new Set(view.ruling.grounds.map((ground) => ground.category))];
  const grounds = categories.map((category) => ({ category, note: '', chosen: true, by: 'finding' as const }));
  return {
    gravity: 'ordinary',
    grounds,
    measures: [],
    reason: '',
    notice: '',
    proposed: '',
    noticeLimit: null,
    addressLength: 0,
    tried: false,
    wanted: false,
    ruling: null,
  };
}

/** The draft after a change. Whatever a person changes after having asked to decide takes the asking back. */
export function changeDraft(draft: Draft, change: Change): Draft {
  const changed = applyChange(draft, change);
  const asks =
    change.kind === 'decide' || (change.kind === 'ruling' && changed.measures.length === draft.measures.length);
  return { ...changed, wanted: asks && changed.wanted };
}

function applyChange(draft: Draft, change: Change): Draft {
  switch (change.kind) {
    case 'toggle-ground':
      return mapGround(draft, change.category, (ground) => ({ ...ground, chosen: !ground.chosen }));
    case 'remove-ground':
      return { ...draft, grounds: draft.grounds.filter((ground) => ground.category !== change.category) };
    case 'add-ground':
      return addGround(draft, change.category);
    case 'note':
      return mapGround(draft, change.category, (ground) => ({ ...ground, note: change.text }));
    case 'toggle-serious':
      return { ...draft, gravity: draft.gravity === 'serious' ? 'ordinary' : 'serious' };
    case 'toggle-measure':
      return { ...draft, measures: toggleMeasure(draft.measures, change.action), tried: false };
    case 'reason':
      return { ...draft, reason: change.text };
    case 'notice':
      return { ...draft, notice: change.text };
    case 'take-proposed':
      return { ...draft, notice: draft.proposed };
    case 'ruling':
      return {
        ...followRuling(draft, change.ruling, change.notice),
        noticeLimit: change.noticeLimit,
        addressLength: change.addressLength ?? 0,
      };
    case 'decide':
      return { ...draft, tried: true, wanted: true };
    case 'seen-to':
      return draft;
  }
}

function mapGround(draft: Draft, category: Category | null, map: (ground: DraftGround) => DraftGround): Draft {
  return { ...draft, grounds: draft.grounds.map((ground) => (ground.category === category ? map(ground) : ground)) };
}

function addGround(draft: Draft, category: Category | null): Draft {
  if (draft.grounds.some((ground) => ground.category === category)) {
    return mapGround(draft, category, (ground) => ({ ...ground, chosen: true }));
  }
  return { ...draft, grounds: [...draft.grounds, { category, note: '', chosen: true, by: 'person' }] };
}

function toggleMeasure(measures: readonly Action[], action: Action): Action[] {
  if (measures.includes(action)) return measures.filter((each) => each !== action);
  const others = EITHER.includes(action) ? measures.filter((each) => !EITHER.includes(each)) : measures;
  return [...others, action];
}

/** A new ruling takes away the measures that it does not allow, and renews a notice that nobody touched. */
function followRuling(draft: Draft, ruling: Ruling, notice: string): Draft {
  const lawful = new Set(ruling.measures.filter((measure) => measure.lawful).map((measure) => measure.action));
  const untouched = draft.notice === draft.proposed;
  return {
    ...draft,
    measures: draft.measures.filter((action) => lawful.has(action)),
    ruling,
    proposed: notice,
    notice: untouched ? notice : draft.notice,
  };
}

/** Categories to ask the policy about, in the order of the matrix. */
export function categoriesOf(draft: Draft): Category[] {
  const chosen = new Set(draft.grounds.filter((ground) => ground.chosen).map((ground) => ground.category));
  return CATEGORIES.filter((category) => chosen.has(category));
}

/** What must accompany the chosen measures. A warning is made of its notice. */
export function requirementsOf(draft: Draft, ruling: Ruling): Requirement[] {
  const requirements = requirementsOfChoice(ruling, draft.measures);
  return draft.measures.includes('warn') && !isTold(requirements) ? [...requirements, 'notice'] : requirements;
}

/** Whether a notice goes to the author with these requirements. */
export function isTold(requirements: readonly Requirement[]): boolean {
  return requirements.includes('notice') || requirements.includes('notice-where-possible');
}

/** Characters as people count them: an emoji of several code points is one. */
export function countCharacters(text: string): number {
  return [...new Intl.Segmenter('it').segment(text)].length;
}

/** How long the notice will be as it leaves: with the address of the page of reasons in it. */
export function noticeLength({ notice, addressLength }: Pick<Draft, 'notice' | 'addressLength'>): number {
  return countCharacters(reasonsLength(notice.trim(), addressLength));
}

/** Whether somebody else has to agree before anything leaves. */
export function needsApproval(requirements: readonly Requirement[]): boolean {
  return requirements.some((each) => each === 'second-person' || each.startsWith('co-approval:'));
}

export type Gap = 'no-ground' | 'note' | 'no-measure' | 'reason' | 'notice' | 'notice-or-reason' | 'notice-long';

/** What is missing before this draft may be sent, in the order of the screen. */
export function gapsOf(draft: Draft, ruling: Ruling): Gap[] {
  const chosen = draft.grounds.filter((ground) => ground.chosen);
  const requirements = requirementsOf(draft, ruling);
  const [reason, notice] = [draft.reason.trim(), draft.notice.trim()];
  const gaps: [Gap, boolean][] = [
    ['no-ground', chosen.length === 0],
    ['note', chosen.some((ground) => ground.category === null && ground.note.trim() === '')],
    ['no-measure', draft.measures.length === 0],
    ['reason', requirements.includes('reason') && reason === ''],
    ['notice', requirements.includes('notice') && notice === ''],
    ['notice-long', isTold(requirements) && draft.noticeLimit !== null && noticeLength(draft) > draft.noticeLimit],
    ['notice-or-reason', requirements.includes('notice-where-possible') && notice === '' && reason === ''],
  ];
  return gaps.filter(([, missing]) => missing).map(([gap]) => gap);
}

/** A decision but for the version of the text that it is about. */
export type Choice = Omit<BodyInput<(typeof routes)['takeDecision']>, 'itemVersion'>;

/** The decision that there is no violation. */
export const NO_VIOLATION: Choice = { outcome: 'no-violation' };

/** The draft as the server takes it; a notice that no measure asks for is not sent. */
export function choiceOf(draft: Draft, ruling: Ruling): Choice {
  const requirements = requirementsOf(draft, ruling);
  const told = isTold(requirements);
  return {
    outcome: 'violation',
    gravity: draft.gravity,
    grounds: draft.grounds
      .filter((ground) => ground.chosen)
      .map(({ category, note }) => ({ category, note: note.trim() || null })),
    measures: [...draft.measures],
    reason: draft.reason.trim() || null,
    notice: (told && draft.notice.trim()) || null,
  };
}
