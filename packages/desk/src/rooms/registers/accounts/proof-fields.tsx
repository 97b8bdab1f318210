// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react';
import { base64Of } from '../../../base64-of.ts';
import { Field } from '../../../elements/field.tsx';
import { TextField } from '../../../elements/text-field.tsx';
import { useWords } from '../../../words/use-words.tsx';

export type Proof = { note: string; url: string; file: { name: string; content: string } | null };
export const NO_PROOF: Proof = { note: '', url: '', file: null };
export const sentProof = ({ note, url, file }: Proof) => ({ note, url: url.trim() || null, file });

const MOST_BYTES = 700 * 1024;

/** A note, an address and a file that show that something was done. */
export function ProofFields({ proof, onProof }: { proof: Proof; onProof: (proof: Proof) => void }) {
  const text = useWords().words.accounts.proof;
  const [tooLarge, setTooLarge] = useState(false);
  const choose = async (chosen: File | undefined) => {
    const large = chosen !== undefined && chosen.size > MOST_BYTES;
    setTooLarge(large);
    onProof({ ...proof, file: chosen && !large ? { name: chosen.name, content: await base64Of(chosen) } : null });
  };
  return (
    <>
      <TextField label={text.note} longest={1000} value={proof.note} onChange={(note) => onProof({ ...proof, note })} />
      <TextField
        label={text.url}
        type="url"
        longest={2000}
        value={proof.url}
        onChange={(url) => onProof({ ...proof, url })}
      />
      <Field label={text.file} hint={text.fileHint} error={tooLarge ? text.tooLarge : undefined}>
        {(wiring) => (
          <input
            {...wiring}
            type="file"
            accept="image/png,image/jpeg,image/webp,application/pdf"
            onChange={(event) => void choose(event.target.files?.[0])}
          />
        )}
      </Field>
    </>
  );
}

/** What was given as proof. */
export function ProofSeen({ note, url, fileId }: { note: string | null; url: string | null; fileId: string | null }) {
  const text = useWords().words.accounts.proof;
  if (!note && !url && !fileId) return null;
  return (
    <p className="quiet">
      {note} {url && <a href={url}>{text.url}</a>}{' '}
      {fileId && <a href={`/api/v1/account-files/${fileId}`}>{text.open}</a>}
    </p>
  );
}
