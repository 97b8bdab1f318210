// SPDX-License-Identifier: EUPL-1.2
import { formOf, type NetworkForm, roomOf } from '@arengo/composer';
import type { ReactNode } from 'react';
import { addressOf } from '../../../../address.ts';
import { routes } from '../../../../client.ts';
import { useWords } from '../../../../words/use-words.tsx';
import type { Media, saidBy } from './draft.ts';
import { fitPrefix } from './fit-prefix.ts';
import { type PreviewForm, piecesOf, previewFormOf } from './preview-forms.ts';

type Props = {
  postId: string | null;
  network: string;
  name: string;
  plannedAt: string | null;
  said: ReturnType<typeof saidBy>;
};

/** A post as a network shows it, at that network's width where the screen has it. */
export function Preview({ postId, network, name, plannedAt, said }: Props) {
  const { words, next } = useWords();
  const text = words.compose.preview;
  const kind = formOf(network);
  const look = previewFormOf(network);
  const images = postId !== null && said.media.length > 0 && (
    <Pictures postId={postId} media={said.media} look={look} most={kind?.media.images.most ?? said.media.length} />
  );
  const message = (
    <>
      {kind?.title && <p className="preview-title">{said.title?.trim() || text.noTitle}</p>}
      <Message text={said.text} kind={kind} withMedia={said} look={look} name={name} />
      {look.images === 'after' && images}
      {said.link !== null && <LinkShown link={said.link} card={look.linkCard && said.media.length === 0} look={look} />}
    </>
  );
  return (
    <figure className="preview" style={{ maxWidth: kind?.preview.width ?? 500 }}>
      <div
        className={`preview-card preview-avatar-${look.avatar}`}
        style={{ borderRadius: look.corners[0] }}
        data-network={network}
      >
        <Who
          name={name}
          network={network}
          round={look.avatarRound}
          when={plannedAt === null ? text.now : next(plannedAt)}
        />
        <div className="preview-body">
          {look.images === 'before' && images}
          {message}
        </div>
        {look.foot !== '' && (
          <p className="preview-foot" aria-hidden="true">
            {look.foot}
          </p>
        )}
      </div>
      <figcaption className="quiet">{text.caption(words.networks[network] ?? network)}</figcaption>
    </figure>
  );
}

function Who({ name, network, round, when }: { name: string; network: string; round: boolean; when: string }) {
  const { words } = useWords();
  return (
    <div className="preview-who">
      <span className={round ? 'preview-face preview-face-round' : 'preview-face'} aria-hidden="true">
        {name.charAt(0)}
      </span>
      <p>
        <strong>{name}</strong>
        <span className="preview-when">
          {words.networks[network] ?? network} · {when}
        </span>
      </p>
    </div>
  );
}

type MessageProps = {
  text: string;
  kind: NetworkForm | null;
  withMedia: Pick<Props['said'], 'text' | 'media'>;
  look: PreviewForm;
  name: string;
};

function Message({ text, kind, withMedia, look, name }: MessageProps) {
  const { words, number } = useWords();
  const said = words.compose.preview;
  if (text.trim() === '') return <p className="preview-text quiet">{said.noText}</p>;
  const most = kind ? fitPrefix(text, kind, roomOf(withMedia, kind).most) : text.length;
  const fold = kind?.preview.shown ?? null;
  const folded = fold !== null && text.length > fold;
  return (
    <>
      <p className="preview-text" lang="it">
        {look.namedWords && <strong>{name} </strong>}
        {piecesOf(text, most).map((piece, at) =>
          piece.kind === 'plain' ? (
            piece.text
          ) : piece.kind === 'link' ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other name
            <span key={at} style={{ color: look.accent }}>
              {piece.text}
            </span>
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other name
            <mark key={at} className="preview-over">
              {piece.text}
            </mark>
          ),
        )}
      </p>
      {folded && <p className="preview-note">{said.folded(number(fold))}</p>}
      {most < text.length && <p className="preview-note">{said.cut}</p>}
    </>
  );
}

function LinkShown({ link, card, look }: { link: string; card: boolean; look: PreviewForm }): ReactNode {
  const host = URL.parse(link)?.hostname ?? link;
  if (!card)
    return (
      <p className="preview-link" style={{ color: look.accent }}>
        {link}
      </p>
    );
  return (
    <p className="preview-link-card" style={{ borderRadius: look.corners[1] }}>
      <span className="preview-host">{host}</span>
      <span>{link}</span>
    </p>
  );
}

type PicturesProps = { postId: string; media: readonly Media[]; look: PreviewForm; most: number };

function Pictures({ postId, media, look, most }: PicturesProps) {
  const { words } = useWords();
  const text = words.compose.preview;
  const shown = look.gallery === 'first' ? media.slice(0, 1) : media.slice(0, Math.min(4, Math.max(1, most)));
  const rest = media.length - shown.length;
  return (
    <>
      <div
        className={`preview-pictures preview-pictures-${look.gallery === 'first' ? 1 : shown.length}`}
        style={{ borderRadius: look.corners[1] }}
      >
        {shown.map((one) => {
          const source = addressOf(routes.readMedia.path, { postId, fileId: one.fileId });
          return one.kind === 'video' ? (
            // biome-ignore lint/a11y/useMediaCaption: only its first picture is shown here
            <video key={one.fileId} src={source} preload="metadata" aria-label={text.video} />
          ) : (
            <img key={one.fileId} src={source} alt={one.alt} />
          );
        })}
      </div>
      {rest > 0 && <p className="preview-note">{text.more(rest)}</p>}
    </>
  );
}
