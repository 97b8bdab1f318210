// SPDX-License-Identifier: EUPL-1.2
import { Dialog } from '../elements/dialog.tsx';
import { Tick } from '../elements/field.tsx';
import { BINDINGS } from '../keys/bindings.ts';
import { useKeysSwitch } from '../keys/use-keys.tsx';
import { useWords } from '../words/use-words.tsx';

/** Every key and what it does, and the switch that turns them off. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const { words } = useWords();
  const { on, setOn } = useKeysSwitch();
  return (
    <Dialog title={words.keys.title} onClose={onClose}>
      <p>{words.keys.help}</p>
      <dl className="keys-list">
        {BINDINGS.map((binding) => (
          <div key={binding.deed}>
            <dt>
              {binding.keys.map((key) => (
                <kbd key={key}>{key === 'Enter' ? words.keys.enter : key}</kbd>
              ))}
            </dt>
            <dd>{words.keys[binding.deed]}</dd>
          </div>
        ))}
      </dl>
      <Tick label={words.keys.on} checked={on} onChange={setOn} />
    </Dialog>
  );
}
