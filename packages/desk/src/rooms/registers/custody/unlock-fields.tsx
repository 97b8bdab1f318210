// SPDX-License-Identifier: EUPL-1.2
import { Field } from '../../../elements/field.tsx';
import { useWords } from '../../../words/use-words.tsx';
import type { LockedKey } from './sealing.ts';

type Props = {
  locked: LockedKey;
  value: string;
  onChange: (value: string) => void;
  tried: boolean;
  /** Whose key, when it is not one's own. */
  label?: string;
};

/** Whether what was typed can be tried at all: a passkey needs no words. */
export function canUnlock(locked: LockedKey, words: string): boolean {
  return locked.protection === 'passkey' || words.trim() !== '';
}

/** The passphrase of a key, or the code of its sheet. What is typed stays in the page. */
export function UnlockFields({ locked, value, onChange, tried, label }: Props) {
  const { words } = useWords();
  const text = words.custody.unlock;
  const paper = locked.protection === 'paper';
  const hint = locked.protection === 'passkey' ? text.passkey : paper ? text.sheetHelp : text.passphraseHelp;
  return (
    <Field
      label={label ?? (paper ? text.sheet : text.passphrase)}
      hint={hint}
      error={tried && !canUnlock(locked, value) ? text.needed : undefined}
    >
      {(wiring) => (
        <input
          {...wiring}
          type="password"
          autoComplete="off"
          spellCheck={false}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
