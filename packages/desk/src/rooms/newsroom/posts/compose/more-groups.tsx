// SPDX-License-Identifier: EUPL-1.2
import { type ReactNode, useState } from 'react';
import { useWords } from '../../../../words/use-words.tsx';
import { AboutFields } from './about-fields.tsx';
import { askedIn, GROUPS, type Group, groupOf } from './groups.ts';
import { MoreFields } from './more-fields.tsx';
import type { Point } from './points.ts';
import { SourceFields } from './source-fields.tsx';
import { ThirdPartyFields } from './third-party-fields.tsx';

export type Groups = {
  asked: Map<Group, number>;
  isOpen: (group: Group) => boolean;
  set: (group: Group, open: boolean) => void;
  open: (field: string) => void;
};

/** Which groups are open: those where a check asks for something, and as one opened or closed them since. */
export function useGroups(points: readonly Point[]): Groups {
  const [chosen, setChosen] = useState<Partial<Record<Group, boolean>>>({});
  const asked = askedIn(points);
  const set = (group: Group, open: boolean) => setChosen((before) => ({ ...before, [group]: open }));
  return {
    asked,
    set,
    isOpen: (group) => chosen[group] ?? asked.has(group),
    open: (field) => {
      const group = groupOf(field);
      if (group) set(group, true);
    },
  };
}

const FIELDS: Record<Group, () => ReactNode> = {
  about: AboutFields,
  sources: SourceFields,
  third: ThirdPartyFields,
  more: MoreFields,
};

/** What the common post does without. */
export function MoreGroups({ groups }: { groups: Groups }) {
  const { words } = useWords();
  const text = words.compose.groups;
  return GROUPS.map((group) => {
    const Fields = FIELDS[group];
    const asked = groups.asked.get(group) ?? 0;
    const open = groups.isOpen(group);
    return (
      <details
        key={group}
        className="compose-group"
        open={open}
        onToggle={(event) => {
          // Telling the browser to open it is told back: only a person's own move counts.
          if (event.currentTarget.open !== open) groups.set(group, event.currentTarget.open);
        }}
      >
        <summary>
          <span className="compose-group-title">{text[group]}</span>
          <span className={asked > 0 ? 'compose-group-asked' : 'quiet'}>
            {asked > 0 ? text.asked(asked) : text.help[group]}
          </span>
        </summary>
        <div className="compose-group-fields">
          <Fields />
        </div>
      </details>
    );
  });
}
