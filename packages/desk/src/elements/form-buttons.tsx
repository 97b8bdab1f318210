// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { useWords } from '../words/use-words.tsx';

type Props = {
  label: string;
  busy: boolean;
  /** What it does takes something away. */
  danger?: boolean;
  onClose: () => void;
};

/** What a small form ends with: save it, or let it be. */
export function FormButtons({ label, busy, danger = false, onClose }: Props) {
  const { words } = useWords();
  return (
    <div className="buttons">
      <Button type="submit" color={danger ? 'danger' : 'primary'} size="sm" disabled={busy}>
        {label}
      </Button>
      <Button type="button" color="outline-primary" size="sm" onClick={onClose}>
        {words.acts.form.cancel}
      </Button>
    </div>
  );
}
