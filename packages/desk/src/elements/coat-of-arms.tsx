// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { useState } from 'react';
import { base64Of } from '../base64-of.ts';
import { useWords } from '../words/use-words.tsx';
import { Field } from './field.tsx';

const MOST_CHARACTERS = 200_000;
const TYPES = ['image/png', 'image/webp', 'image/svg+xml'];

type Props = { value: string; onChange: (coatOfArms: string) => void };

/** An image kept as a data: address; it is read in the browser. */
export function CoatOfArms({ value, onChange }: Props) {
  const { words } = useWords();
  const text = words.founding;
  const [wrong, setWrong] = useState(false);
  const choose = async (file: File | undefined) => {
    if (!file) return;
    const coatOfArms = await readImage(file);
    setWrong(coatOfArms === null);
    if (coatOfArms !== null) onChange(coatOfArms);
  };
  if (value !== '') {
    return (
      <div className="founding-arms">
        <img src={value} alt={text.coatOfArmsKept} height={72} />
        <Button type="button" color="outline-primary" size="xs" onClick={() => onChange('')}>
          {text.coatOfArmsRemove}
        </Button>
      </div>
    );
  }
  return (
    <Field label={text.coatOfArms} hint={text.coatOfArmsHint} error={wrong ? text.coatOfArmsWrong : undefined}>
      {(wiring) => (
        <input
          {...wiring}
          type="file"
          accept="image/png,image/webp,image/svg+xml"
          onChange={(event) => void choose(event.target.files?.[0])}
        />
      )}
    </Field>
  );
}

/** The image as a data: address; null where it is another kind of file, or too large. */
async function readImage(file: File): Promise<string | null> {
  if (!TYPES.includes(file.type)) return null;
  const address = `data:${file.type};base64,${await base64Of(file)}`;
  return address.length > MOST_CHARACTERS ? null : address;
}
