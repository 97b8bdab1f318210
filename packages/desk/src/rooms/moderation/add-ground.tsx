// SPDX-License-Identifier: EUPL-1.2
import type { CaseView } from '@arengo/contract';
import { CATEGORIES, type Category } from '@arengo/policy';
import { JUDGEMENT_CATEGORIES } from '@arengo/triage';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { type Dispatch, type RefObject, useEffect, useRef, useState } from 'react';
import { Icon } from '../../elements/icon.tsx';
import { rulingQuery } from '../../queries.ts';
import { useWords } from '../../words/use-words.tsx';
import type { Change, Draft } from './draft.ts';
import { GroundChooser, type GroundOption } from './ground-chooser.tsx';

type Props = { view: CaseView; draft: Draft; change: Dispatch<Change>; adding: RefObject<() => void> };

const JUDGED: ReadonlySet<string> = new Set(JUDGEMENT_CATEGORIES);

/** Opens the list of categories, each with the clause that would be cited. */
export function AddGround({ view, draft, change, adding }: Props) {
  const { words } = useWords();
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const close = () => {
    setOpen(false);
    requestAnimationFrame(() => place.current?.querySelector('button')?.focus());
  };
  useEffect(() => {
    adding.current = () => setOpen(true);
  }, [adding]);
  return (
    <div ref={place}>
      {open ? (
        <Chooser
          view={view}
          draft={draft}
          onPick={(category) => {
            change({ kind: 'add-ground', category });
            close();
          }}
          onClose={close}
        />
      ) : (
        <Button color="outline-primary" size="xs" className="add-ground" onClick={() => setOpen(true)}>
          <Icon name="it-plus" size="xs" /> {words.ruling.addGround} <kbd>a</kbd>
        </Button>
      )}
    </div>
  );
}

type ChooserProps = Pick<Props, 'view' | 'draft'> & {
  onPick: (category: Category | null) => void;
  onClose: () => void;
};

function Chooser({ view, draft, onPick, onClose }: ChooserProps) {
  const { words, category } = useWords();
  // One question about every category at once tells which clause each would stand on.
  const all = useQuery(
    rulingQuery(view.id, view.item.version, { categories: [...CATEGORIES], gravity: draft.gravity }),
  );
  const clauseOf = new Map(all.data?.ruling.grounds.map((ground) => [ground.category, ground.clause]));
  const taken = new Set(draft.grounds.filter((ground) => ground.chosen).map((ground) => ground.category));
  const options: GroundOption[] = CATEGORIES.filter((id) => !taken.has(id)).map((id) => ({
    id,
    name: category(id),
    clause: clauseOf.get(id) ?? null,
    group: all.data && !clauseOf.has(id) ? 'silent' : JUDGED.has(id) ? 'judgement' : 'text',
  }));
  const list = all.data?.ruling.list;
  if (list?.kind === 'open' && !taken.has(null)) {
    options.push({ id: null, name: words.ruling.otherLaw, clause: list.clause, group: 'judgement' });
  }
  return <GroundChooser options={options} onPick={onPick} onClose={onClose} />;
}
