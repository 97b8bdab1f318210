// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { useDeferredValue, useMemo, useState } from 'react';
import { useWords } from '../../../words/use-words.tsx';
import { ClausesForm } from './clauses-form.tsx';
import { HeadingForm } from './heading-form.tsx';
import { PointsForm } from './points-form.tsx';
import { type Path, readRaw, withEntry, withEntryMoved, withValue } from './policy-document.ts';
import { SectionsForm } from './sections-form.tsx';
import type { Draft } from './use-draft.ts';

/** The changes that the form makes to the text. */
export type Editing = {
  set: (path: Path, value: unknown) => void;
  add: (path: Path, value: unknown, at?: number) => void;
  move: (path: Path, from: number, by: -1 | 1) => void;
  /** Takes an entry away and offers to put it back. */
  remove: (path: Path, name: string) => void;
};

/** The text as a form: heading, the 47 points, sections, clauses. It reads and writes the YAML. */
export function FormView({ draft, onYaml }: { draft: Draft; onYaml: () => void }) {
  const { words } = useWords();
  const text = words.ruleMaking;
  const deferred = useDeferredValue(draft.source);
  const raw = useMemo(() => readRaw(deferred), [deferred]);
  const [undo, setUndo] = useState<{ name: string; source: string } | null>(null);
  const [opened, setOpened] = useState<number | null>(null);
  if (!raw) {
    return (
      <div className="notice notice-info">
        <p>{text.editor.formBroken}</p>
        <Button color="outline-primary" size="sm" onClick={onYaml}>
          {text.editor.goToYaml}
        </Button>
      </div>
    );
  }
  const change = (source: string) => {
    setUndo(null);
    draft.write(source);
  };
  const editing: Editing = {
    set: (path, value) => change(withValue(draft.source, path, value)),
    add: (path, value, at) => change(withEntry(draft.source, path, value, at)),
    move: (path, from, by) => change(withEntryMoved(draft.source, path, from, by)),
    remove: (path, name) => {
      draft.write(withValue(draft.source, path, undefined));
      setUndo({ name, source: draft.source });
    },
  };
  return (
    <div className="policy-making">
      <p className="quiet">{text.editor.formNote}</p>
      <div role="status" className="form-undo">
        {undo && (
          <p className="notice notice-info">
            {text.form.removed(undo.name)}{' '}
            <button type="button" className="link-button" onClick={() => change(undo.source)}>
              {text.form.undo}
            </button>
          </p>
        )}
      </div>
      <HeadingForm raw={raw} editing={editing} />
      <PointsForm draft={draft} raw={raw} editing={editing} onOpen={setOpened} />
      <SectionsForm raw={raw} editing={editing} />
      <ClausesForm raw={raw} editing={editing} opened={opened} onOpen={setOpened} />
    </div>
  );
}
