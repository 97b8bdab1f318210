// SPDX-License-Identifier: EUPL-1.2
import { EFFECT_KINDS, nameEffect } from '@arengo/policy';
import { Button } from 'design-react-kit';
import { useWords } from '../../../words/use-words.tsx';
import type { Editing } from './form-view.tsx';
import type { Path, RawEffect } from './policy-document.ts';
import { ShapeFields } from './shape-fields.tsx';
import { shapeOfEffect } from './shapes.ts';

type Props = { effect: RawEffect; path: Path; editing: Editing };

/** What a clause does, with the fields that the schema gives to this kind of effect. */
export function EffectForm({ effect, path, editing }: Props) {
  const { words, pick } = useWords();
  const text = words.ruleMaking.form;
  const kind = EFFECT_KINDS.find((one) => one === effect.effect);
  const name = kind ? pick(nameEffect(kind)) : effect.effect;
  const shape = shapeOfEffect(effect.effect);
  return (
    <fieldset className="effect-form">
      <legend>{name}</legend>
      {shape?.kind === 'group' && <ShapeFields fields={shape.fields} value={effect} path={path} editing={editing} />}
      <Button color="outline-danger" size="xs" onClick={() => editing.remove(path, name)}>
        {text.removeEffect(name)}
      </Button>
    </fieldset>
  );
}
