// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { useId } from 'react';
import { parse, stringify } from 'yaml';
import { Choice, Field as Labelled, Tick } from '../../../elements/field.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { type Field, firstValue, type Shape } from './effect-shape.ts';
import type { Editing } from './form-view.tsx';
import type { Path } from './policy-document.ts';
import { TextField } from './text-field.tsx';
import { useNames } from './use-names.ts';

type GroupProps = { fields: readonly Field[]; value: unknown; path: Path; editing: Editing };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The fields of a group, in the order of the schema. What is not required can be left out. */
export function ShapeFields({ fields, value, path, editing }: GroupProps) {
  const record = isRecord(value) ? value : {};
  return (
    <>
      {fields.map((field) => (
        <ShapeField
          key={field.name}
          field={field}
          value={record[field.name]}
          path={[...path, field.name]}
          editing={editing}
        />
      ))}
    </>
  );
}

type FieldProps = { field: Field; value: unknown; path: Path; editing: Editing };
type PlainProps = {
  label: string;
  shape: Shape;
  value: unknown;
  required: boolean;
  onChange: (value: unknown) => void;
};

function ShapeField({ field, value, path, editing }: FieldProps) {
  const label = useNames().field(field.name);
  const { shape, required } = field;
  const plain = { label, value, required, onChange: (given: unknown) => editing.set(path, given) };
  const nested = { label, value, required, path, editing };
  switch (shape.kind) {
    case 'choice':
    case 'flag':
      return <OneOf {...plain} shape={shape} />;
    case 'number':
    case 'date':
      return <Amount {...plain} shape={shape} />;
    case 'text':
    case 'lines':
    case 'yaml':
      return <Written {...plain} shape={shape} />;
    case 'choices':
      return <Choices {...plain} shape={shape} />;
    case 'group':
      return <Group {...nested} shape={shape} />;
    case 'list':
      return <List {...nested} shape={shape} />;
  }
}

function OneOf({ label, shape, value, required, onChange }: PlainProps) {
  const { words } = useWords();
  const names = useNames();
  const text = words.ruleMaking.form;
  const isFlag = shape.kind === 'flag';
  const values = shape.kind === 'choice' ? shape.values : ['true', 'false'];
  const nameOf = (one: string) => (isFlag ? (one === 'true' ? text.yes : text.no) : names.value(one));
  return (
    <Choice
      label={label}
      value={value === undefined ? '' : String(value)}
      options={[
        ...(required ? [] : [{ value: '', label: text.notSet }]),
        ...values.map((one) => ({ value: one, label: nameOf(one) })),
      ]}
      onChange={(one) => onChange(one === '' ? undefined : isFlag ? one === 'true' : one)}
    />
  );
}

function Amount({ label, shape, value, required, onChange }: PlainProps) {
  const isNumber = shape.kind === 'number';
  return (
    <Labelled label={label}>
      {(wiring) => (
        <input
          {...wiring}
          type={isNumber ? 'number' : 'date'}
          {...(shape.kind === 'number' && { min: shape.least })}
          value={typeof value === 'number' || typeof value === 'string' ? value : ''}
          onChange={({ target }) => {
            if (target.value === '') onChange(required ? firstValue(shape) : undefined);
            else onChange(isNumber ? target.valueAsNumber : target.value);
          }}
        />
      )}
    </Labelled>
  );
}

/** A text, several one a line, or a small piece of YAML. */
function Written({ label, shape, value, required, onChange }: PlainProps) {
  const { words } = useWords();
  if (shape.kind === 'lines') {
    const lines = Array.isArray(value) ? value : [];
    return (
      <TextField
        label={label}
        hint={[words.ruleMaking.form.perLine, shape.values.join(', ')].filter(Boolean).join(' ')}
        rows={Math.max(2, lines.length)}
        value={lines.join('\n')}
        onCommit={(given) => {
          const kept = given.split('\n').flatMap((line) => line.trim() || []);
          onChange(kept.length === 0 && !required ? undefined : kept);
        }}
      />
    );
  }
  if (shape.kind === 'yaml') {
    return (
      <TextField
        label={`${label} (YAML)`}
        rows={3}
        value={value === undefined ? '' : stringify(value).trimEnd()}
        onCommit={(given) => onChange(given.trim() === '' ? undefined : asYaml(given))}
      />
    );
  }
  return (
    <TextField
      label={label}
      value={typeof value === 'string' ? value : ''}
      {...(shape.kind === 'text' && shape.long && { rows: 2 })}
      onCommit={(given) => onChange(given === '' && !required ? undefined : given)}
    />
  );
}

/** What can't be read stays as text: the error then stands in the list with its line. */
function asYaml(given: string): unknown {
  try {
    return parse(given);
  } catch {
    return given;
  }
}

type ChoicesProps = PlainProps & { shape: Extract<Shape, { kind: 'choices' }> };

function Choices({ label, shape, value, required, onChange }: ChoicesProps) {
  const names = useNames();
  const chosen: readonly unknown[] = value === 'all' ? shape.values : Array.isArray(value) ? value : [];
  const toggle = (one: string, on: boolean) => {
    const next = shape.values.filter((each) => (each === one ? on : chosen.includes(each)));
    if (shape.all && next.length === shape.values.length) onChange('all');
    else onChange(next.length === 0 && !required ? undefined : next);
  };
  return (
    <fieldset className="choices">
      <legend>{label}</legend>
      {shape.values.map((one) => (
        <Tick
          key={one}
          label={names.value(one)}
          checked={chosen.includes(one)}
          onChange={(checked) => toggle(one, checked)}
        />
      ))}
    </fieldset>
  );
}

type NestedProps<K extends Shape['kind']> = Omit<FieldProps, 'field'> & {
  label: string;
  shape: Extract<Shape, { kind: K }>;
  required: boolean;
};

function Group({ label, shape, value, required, path, editing }: NestedProps<'group'>) {
  const { words } = useWords();
  const id = useId();
  const present = value !== undefined;
  return (
    <fieldset className="group" aria-labelledby={id}>
      <legend id={id}>{label}</legend>
      {!required && (
        <Tick
          label={words.ruleMaking.form.present(label)}
          checked={present}
          onChange={(on) => editing.set(path, on ? beginning(shape) : undefined)}
        />
      )}
      {(present || required) && <ShapeFields fields={shape.fields} value={value} path={path} editing={editing} />}
    </fieldset>
  );
}

/** A group with nothing required begins with its first field: an empty one is an error. */
function beginning(shape: Extract<Shape, { kind: 'group' }>): unknown {
  if (shape.fields.some(({ required }) => required)) return firstValue(shape);
  const [first] = shape.fields;
  return first ? { [first.name]: firstValue(first.shape) } : {};
}

function List({ label, shape, value, required, path, editing }: NestedProps<'list'>) {
  const { words } = useWords();
  const text = words.ruleMaking.form;
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  return (
    <fieldset className="group">
      <legend>{label}</legend>
      {items.map((item, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: entries have no name of their own but their place
        <div key={at} className="list-entry">
          <ShapeField
            field={{ name: `${at + 1}`, shape: shape.item, required: true }}
            value={item}
            path={[...path, at]}
            editing={editing}
          />
          <Button
            color="outline-danger"
            size="xs"
            onClick={() => editing.set(path, items.length === 1 && !required ? undefined : items.toSpliced(at, 1))}
          >
            {text.removeItem(`${label}, ${at + 1}`)}
          </Button>
        </div>
      ))}
      <Button color="outline-primary" size="xs" onClick={() => editing.set(path, [...items, firstValue(shape.item)])}>
        {text.addItem(label)}
      </Button>
    </fieldset>
  );
}
