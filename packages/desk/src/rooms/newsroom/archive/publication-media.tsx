// SPDX-License-Identifier: EUPL-1.2
import type { PublicationView } from '@arengo/contract';
import { addressOf } from '../../../address.ts';
import { routes } from '../../../client.ts';
import { useWords } from '../../../words/use-words.tsx';
import { Seal } from '../posts/seal.tsx';

/** The approved files of a publication, each with its fingerprint. */
export function PublicationMedia({ one }: { one: PublicationView }) {
  const { words } = useWords();
  const text = words.archive.one;
  if (one.media.length === 0) return null;
  const source = (fileId: string) => addressOf(routes.readPublishedMedia.path, { variantId: one.id, fileId });
  return (
    <>
      <h3>{text.media}</h3>
      <ul className="archive-media">
        {one.media.map(({ fileId, kind, alt, sha256 }) => (
          <li key={fileId}>
            {kind === 'image' && <img src={source(fileId)} alt={alt} loading="lazy" />}
            <p>{alt ? text.alt(alt) : text.noAlt}</p>
            <p>
              <a href={source(fileId)}>
                {text.openMedia}
                <span className="visually-hidden">: {alt}</span>
              </a>
            </p>
            <Seal seal={sha256} label="SHA-256" />
          </li>
        ))}
      </ul>
      <p className="quiet">{text.fitted}</p>
    </>
  );
}
