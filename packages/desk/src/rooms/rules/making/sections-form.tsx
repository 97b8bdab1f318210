// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { useWords } from '../../../words/use-words.tsx';
import type { Editing } from './form-view.tsx';
import { nextClauseId, type RawPolicy } from './policy-document.ts';
import { TextField } from './text-field.tsx';

/** The sections, in the order of the text. */
export function SectionsForm({ raw, editing }: { raw: RawPolicy; editing: Editing }) {
  const { words } = useWords();
  const text = words.ruleMaking.form;
  const used = new Set(raw.clauses.map(({ section }) => section));
  return (
    <details className="form-part">
      <summary>
        <h2>{text.sections}</h2> <span className="quiet">{raw.sections.length}</span>
      </summary>
      <ol className="plain">
        {raw.sections.map(({ id, title }, at) => (
          <li key={id || at} className="section-line">
            <TextField
              label={`${text.sectionTitle}: ${id}`}
              lang="it"
              value={title.it}
              onCommit={(value) => editing.set(['sections', at, 'title', 'it'], value)}
            />
            <TextField
              label={text.titleEn}
              lang="en"
              value={title.en}
              onCommit={(value) => editing.set(['sections', at, 'title', 'en'], value)}
            />
            <Button
              color="outline-danger"
              size="xs"
              disabled={used.has(id)}
              onClick={() => editing.remove(['sections', at], title.it)}
            >
              {text.removeSection(title.it)}
            </Button>
            {used.has(id) && <span className="quiet"> {text.sectionUsed}</span>}
          </li>
        ))}
      </ol>
      <Button
        color="outline-primary"
        size="sm"
        onClick={() =>
          editing.add(['sections'], {
            id: nextClauseId(raw.sections.map(({ id }) => id)),
            title: { it: text.newSection, en: 'New section' },
          })
        }
      >
        {text.addSection}
      </Button>
    </details>
  );
}
