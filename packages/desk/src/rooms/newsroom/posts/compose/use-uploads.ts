// SPDX-License-Identifier: EUPL-1.2
import { MEDIA_BYTES, MEDIA_TYPES } from '@arengo/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { postQuery } from '../posts-queries.ts';
import { uploadMedia } from './upload-media.ts';
import { useCompose } from './use-compose.ts';

export type Upload = {
  key: number;
  name: string;
  /** How much has gone, 0 to 1. */
  part: number;
  problem: { kind: 'type' } | { kind: 'size' } | { kind: 'refused'; error: unknown } | null;
  stop: () => void;
};

const isTaken = (type: string) => MEDIA_TYPES.some((one) => one === type);

/** Files on their way to the post, one after another, each with how far it is. */
export function useUploads() {
  const client = useQueryClient();
  const { view, save } = useCompose();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const count = useRef(0);
  const change = (key: number, to: Partial<Upload>) =>
    setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...to } : one)));
  const forget = (key: number) => setUploads((all) => all.filter((one) => one.key !== key));

  const begin = (file: File) => {
    const key = count.current++;
    const ending = new AbortController();
    const problem = !isTaken(file.type)
      ? { kind: 'type' as const }
      : file.size > MEDIA_BYTES
        ? { kind: 'size' as const }
        : null;
    const stop = () => {
      ending.abort();
      forget(key);
    };
    setUploads((all) => [...all, { key, name: file.name, part: 0, problem, stop }]);
    return { key, file, signal: ending.signal, problem };
  };

  const send = async (files: readonly File[]) => {
    const waiting = files.map(begin).filter(({ problem }) => problem === null);
    if (waiting.length === 0) return;
    // What is being written is saved by itself, and asks first where it would void an approval.
    const postId = view?.id ?? (await save());
    for (const { key, file, signal } of waiting) {
      if (signal.aborted) continue;
      if (postId === null) {
        forget(key);
        continue;
      }
      try {
        await uploadMedia(postId, file, (part) => change(key, { part }), signal);
        await client.invalidateQueries({ queryKey: postQuery(postId).queryKey });
        forget(key);
      } catch (error) {
        if (!signal.aborted) change(key, { problem: { kind: 'refused', error } });
      }
    }
  };
  return { uploads, send };
}
