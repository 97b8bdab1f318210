// SPDX-License-Identifier: EUPL-1.2
import { EFFECT_KINDS, MODALITIES, nameEffect } from '@arengo/policy';
import { Button } from 'design-react-kit';
import { useState } from 'react';
import { Choice } from '../../../elements/field.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { EffectForm } from './effect-form.tsx';
import { firstValue } from './effect-shape.ts';
import type { Editing } from './form-view.tsx';
import type { RawClause, RawPolicy } from './policy-document.ts';
import { shapeOfEffect } from './shapes.ts';
import { TextField } from './text-field.tsx';

type Props = { clause: RawClause; at: number; raw: RawPolicy; editing: Editing };

/** A clause: label, section, modality, audience, whose task it is, its text in two languages, its effects. */
export function ClauseForm({ clause, at, raw, editing }: Props) {
  const { words, pick } = useWords();
  const text = words.ruleMaking.form;
  const set = (key: string, value: unknown) => editing.set(['clauses', at, key], value);
  const options = (values: readonly string[], names: Record<string, string>) =>
    values.map((value) => ({ value, label: names[value] ?? value }));
  return (
    <div className="clause-form">
      <div className="clause-fields">
        <TextField
          label={text.clauseId}
          hint={text.clauseIdHint}
          value={clause.id}
          onCommit={(value) => set('id', value)}
        />
        <Choice
          label={text.section}
          value={clause.section}
          options={raw.sections.map(({ id, title }) => ({ value: id, label: pick(title) }))}
          onChange={(value) => set('section', value)}
        />
        <Choice
          label={text.modality}
          value={clause.modality}
          options={options(MODALITIES, words.modalities)}
          onChange={(value) => set('modality', value)}
        />
        <Choice
          label={text.audience}
          value={clause.audience}
          options={options(['external', 'internal', 'both'], words.audiences)}
          onChange={(value) => set('audience', value)}
        />
        <TextField
          label={text.actor}
          hint={text.actorHint}
          value={clause.actor}
          onCommit={(value) => set('actor', value)}
        />
      </div>
      <TextField
        label={text.textIt}
        lang="it"
        rows={4}
        value={clause.text.it}
        onCommit={(value) => editing.set(['clauses', at, 'text', 'it'], value)}
      />
      <TextField
        label={text.textEn}
        lang="en"
        rows={4}
        value={clause.text.en}
        onCommit={(value) => editing.set(['clauses', at, 'text', 'en'], value)}
      />
      <h4>{text.effects}</h4>
      {clause.effects.map((effect, place) => (
        <EffectForm
          // biome-ignore lint/suspicious/noArrayIndexKey: effects have no name of their own but their place
          key={`${place} ${effect.effect}`}
          effect={effect}
          path={['clauses', at, 'effects', place]}
          editing={editing}
        />
      ))}
      <AddEffect onAdd={(effect) => editing.add(['clauses', at, 'effects'], effect)} />
      <div className="buttons">
        <Button color="outline-primary" size="xs" onClick={() => editing.move(['clauses'], at, -1)}>
          {text.moveUp(clause.id)}
        </Button>
        <Button color="outline-primary" size="xs" onClick={() => editing.move(['clauses'], at, 1)}>
          {text.moveDown(clause.id)}
        </Button>
        <Button color="outline-danger" size="xs" onClick={() => editing.remove(['clauses', at], clause.id)}>
          {text.removeClause(clause.id)}
        </Button>
      </div>
    </div>
  );
}

function AddEffect({ onAdd }: { onAdd: (effect: object) => void }) {
  const { words, pick } = useWords();
  const text = words.ruleMaking.form;
  const [kind, setKind] = useState<string>(EFFECT_KINDS[0] ?? 'informational');
  const add = () => {
    const shape = shapeOfEffect(kind);
    const rest = shape ? firstValue(shape) : {};
    onAdd({ effect: kind, ...(typeof rest === 'object' ? rest : {}) });
  };
  return (
    <div className="add-effect">
      <Choice
        label={text.chooseEffect}
        value={kind}
        options={EFFECT_KINDS.map((one) => ({ value: one, label: pick(nameEffect(one)) }))}
        onChange={setKind}
      />
      <Button color="outline-primary" size="sm" onClick={add}>
        {text.addEffect}
      </Button>
    </div>
  );
}
