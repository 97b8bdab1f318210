// SPDX-License-Identifier: EUPL-1.2
import { Choice } from '../../../elements/field.tsx';
import { useWords } from '../../../words/use-words.tsx';
import type { Editing } from './form-view.tsx';
import type { RawPolicy } from './policy-document.ts';
import { TextField } from './text-field.tsx';

/** Title, body and nature of the document. */
export function HeadingForm({ raw, editing }: { raw: RawPolicy; editing: Editing }) {
  const { words } = useWords();
  const text = words.ruleMaking.form;
  const kinds = Object.entries(text.kinds);
  return (
    <details className="form-part">
      <summary>
        <h2>{text.heading}</h2>
      </summary>
      <TextField
        label={text.titleIt}
        lang="it"
        value={raw.title.it}
        onCommit={(value) => editing.set(['title', 'it'], value)}
      />
      <TextField
        label={text.titleEn}
        lang="en"
        value={raw.title.en}
        onCommit={(value) => editing.set(['title', 'en'], value)}
      />
      <TextField label={text.body} value={raw.body.name} onCommit={(value) => editing.set(['body', 'name'], value)} />
      <Choice
        label={text.kind}
        value={raw.kind}
        options={kinds.map(([value, label]) => ({ value, label }))}
        onChange={(value) => editing.set(['kind'], value)}
      />
    </details>
  );
}
