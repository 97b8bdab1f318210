// SPDX-License-Identifier: EUPL-1.2
import type { PostView } from '@arengo/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { call, routes } from '../../../../client.ts';
import { postQuery } from '../posts-queries.ts';

export type Facts = Pick<
  PostView['media'][number],
  'alt' | 'rights' | 'people' | 'release' | 'legalBasis' | 'textInside'
>;

const REST_MS = 900;

const factsOf = ({ alt, rights, people, release, legalBasis, textInside }: Facts): Facts => ({
  ...{ alt, rights, people, release, legalBasis, textInside },
});
const same = (one: Facts, other: Facts) => JSON.stringify(trimmed(one)) === JSON.stringify(trimmed(other));
const orNull = (value: string | null) => value?.trim() || null;
const trimmed = (one: Facts): Facts => ({
  ...one,
  alt: one.alt.trim(),
  rights: orNull(one.rights),
  release: orNull(one.release),
  legalBasis: orNull(one.legalBasis),
});

/**
 * What is said of an image, written here at once and saved when the hands rest. `voids`: accounts whose approval another
 * alternative text would void: then it is saved only when one says so.
 */
export function useMediaFacts(postId: string, media: PostView['media'][number], voids: readonly string[]) {
  const client = useQueryClient();
  const [facts, setFacts] = useState<Facts>(() => factsOf(media));
  const [error, setError] = useState<unknown>(null);
  const latest = useRef(facts);
  latest.current = facts;
  const { fileId } = media;
  const write = useCallback(async () => {
    const sent = trimmed(latest.current);
    try {
      await call(routes.changeMedia, { params: { postId, fileId }, body: sent });
      await client.invalidateQueries({ queryKey: postQuery(postId).queryKey });
    } catch (failure) {
      setError(failure);
    }
  }, [client, postId, fileId]);
  const saved = same(facts, factsOf(media));
  const guarded = voids.length > 0 && facts.alt.trim() !== media.alt.trim();
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change begins the rest anew
  useEffect(() => {
    if (saved || guarded || error !== null) return undefined;
    const timer = setTimeout(() => void write(), REST_MS);
    return () => clearTimeout(timer);
  }, [facts, saved, guarded, error, write]);
  const edit = (change: Partial<Facts>) => {
    setError(null);
    setFacts((before) => ({ ...before, ...change }));
  };
  const dropAlt = () => edit({ alt: media.alt });
  return { facts, edit, error, saved, guarded, save: write, dropAlt, retry: () => setError(null) };
}
