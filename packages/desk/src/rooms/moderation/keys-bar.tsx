// SPDX-License-Identifier: EUPL-1.2
import { BINDINGS } from '../../keys/bindings.ts';
import { useKeysSwitch } from '../../keys/use-keys.tsx';
import { useWords } from '../../words/use-words.tsx';

const SHOWN = ['no-violation', 'add-ground', 'measure', 'decide', 'pass-on', 'undo', 'next', 'help_'];

/** The keys that matter here, at the foot of the screen. */
export function KeysBar() {
  const { words } = useWords();
  const { on } = useKeysSwitch();
  if (!on) return null;
  return (
    <div className="keys-bar" aria-hidden="true">
      {BINDINGS.filter((binding) => SHOWN.includes(binding.deed)).map((binding) => (
        <span key={binding.deed}>
          <kbd>{binding.keys[0] === 'Enter' ? words.keys.enter : binding.keys.join(' ')}</kbd>{' '}
          {words.keys[binding.deed]}
        </span>
      ))}
    </div>
  );
}
