// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { useWords } from '../words/use-words.tsx';

/** What a small form ends with: save it, or let it be. */
export function FormButtons({ label, busy, onClose }: { label: string; busy: boolean; onClose: () => void }) {
  const { words } = useWords();
  return (
    <div className="buttons">
      <Button type="submit" color="primary" size="sm" disabled={busy}>
        {label}
      </Button>
      <Button type="button" color="outline-primary" size="sm" onClick={onClose}>
        {words.acts.form.cancel}
      </Button>
    </div>
  );
}
