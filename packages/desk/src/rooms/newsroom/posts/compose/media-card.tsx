// SPDX-License-Identifier: EUPL-1.2
import { PEOPLE_SHOWN } from '@arengo/contract';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useId, useRef, useState } from 'react';
import { addressOf } from '../../../../address.ts';
import { call, routes } from '../../../../client.ts';
import { Choice, Field, Tick } from '../../../../elements/field.tsx';
import { ProblemAlert } from '../../../../elements/problem-alert.tsx';
import { useWords } from '../../../../words/use-words.tsx';
import { postQuery } from '../posts-queries.ts';
import { type Media, voidedByMedia } from './draft.ts';
import { afterDrawing } from './focus.ts';
import { MediaGuard } from './save-notices.tsx';
import { useCompose } from './use-compose.ts';
import { type Facts, useMediaFacts } from './use-media-facts.ts';

type Props = { media: Media; nth: number; onEarlier: (() => void) | null; onGone: () => void };

/** One image or video: how it looks, what it shows, whose it is, and who can be recognised. */
export function MediaCard({ media, nth, onEarlier, onGone }: Props) {
  const { view } = useCompose();
  if (view === null) return null;
  const voids = voidedByMedia(view, media.place);
  return <Card postId={view.id} {...{ media, nth, onEarlier, onGone, voids }} />;
}

type CardProps = Props & { postId: string; voids: readonly string[] };

function Card({ postId, media, nth, onEarlier, onGone, voids }: CardProps) {
  const { words } = useWords();
  const text = words.compose.media;
  const client = useQueryClient();
  const { facts, edit, error, retry, guarded, save, dropAlt } = useMediaFacts(postId, media, voids);
  const alt = useRef<HTMLTextAreaElement>(null);
  const backToAlt = () => afterDrawing(() => alt.current?.focus());
  const [failure, setFailure] = useState<unknown>(null);
  const [removing, setRemoving] = useState(false);
  const remover = useRef<HTMLButtonElement>(null);
  const name = text.nth(media.kind, nth);
  const remove = async () => {
    try {
      await call(routes.removeMedia, { params: { postId, fileId: media.fileId } });
      onGone();
      await client.invalidateQueries({ queryKey: postQuery(postId).queryKey });
    } catch (refused) {
      setFailure(refused);
    }
  };
  return (
    <li className="compose-card" data-media={media.fileId} tabIndex={-1}>
      <fieldset>
        <legend className="visually-hidden">{name}</legend>
        <Shown postId={postId} media={media} alt={facts.alt} />
        <div className="compose-card-facts">
          {media.kind === 'image' ? (
            <Field label={text.alt} hint={text.altHint}>
              {(wiring) => (
                <textarea
                  {...wiring}
                  ref={alt}
                  rows={2}
                  maxLength={5000}
                  value={facts.alt}
                  onChange={(event) => edit({ alt: event.target.value })}
                />
              )}
            </Field>
          ) : (
            <Captions postId={postId} media={media} voids={voids} />
          )}
          {guarded && (
            <MediaGuard
              change="alt"
              voids={voids}
              onSave={() => void save().then(backToAlt)}
              onDrop={() => {
                dropAlt();
                backToAlt();
              }}
            />
          )}
          <Particulars facts={facts} edit={edit} image={media.kind === 'image'} />
          {error !== null && <ProblemAlert error={error} onRetry={retry} />}
          {failure !== null && <ProblemAlert error={failure} />}
          <div className="buttons">
            {onEarlier && (
              <Button type="button" color="outline-primary" size="xs" onClick={onEarlier}>
                {text.moveEarlier}
                <span className="visually-hidden">: {name}</span>
              </Button>
            )}
            <Button
              innerRef={remover}
              type="button"
              color="outline-danger"
              size="xs"
              onClick={() => (voids.length > 0 ? setRemoving(true) : void remove())}
            >
              {media.kind === 'image' ? text.removeImage : text.removeVideo}
              <span className="visually-hidden">: {name}</span>
            </Button>
          </div>
          {removing && (
            <MediaGuard
              change="remove"
              voids={voids}
              onSave={() => void remove()}
              onDrop={() => {
                setRemoving(false);
                remover.current?.focus();
              }}
            />
          )}
        </div>
      </fieldset>
    </li>
  );
}

function Shown({ postId, media, alt }: { postId: string; media: Media; alt: string }) {
  const { words } = useWords();
  const source = addressOf(routes.readMedia.path, { postId, fileId: media.fileId });
  if (media.kind === 'video') {
    return (
      // biome-ignore lint/a11y/useMediaCaption: its captions are what is asked for beside it
      <video
        className="compose-thumb"
        src={source}
        controls
        preload="metadata"
        aria-label={words.compose.media.video}
      />
    );
  }
  return <img className="compose-thumb" src={source} alt={alt} width={media.width} height={media.height} />;
}

type ParticularsProps = { facts: Facts; edit: (change: Partial<Facts>) => void; image: boolean };

function Particulars({ facts, edit, image }: ParticularsProps) {
  const { words } = useWords();
  const text = words.compose.media;
  const { people } = facts;
  const protectedPeople = people === 'minors' || people === 'vulnerable';
  return (
    <>
      <Choice
        label={text.people}
        value={people}
        options={PEOPLE_SHOWN.toSorted((a, b) => Number(b === 'not-stated') - Number(a === 'not-stated')).map(
          (value) => ({
            value,
            label: text.peopleShown[value],
          }),
        )}
        onChange={(value) => edit({ people: PEOPLE_SHOWN.find((one) => one === value) ?? 'not-stated' })}
      />
      {people !== 'nobody' && people !== 'not-stated' && (
        <Line
          label={text.release}
          hint={text.releaseHint}
          value={facts.release}
          onChange={(release) => edit({ release })}
        />
      )}
      {protectedPeople && (
        <Line
          label={text.legalBasis}
          hint={text.legalBasisHint}
          value={facts.legalBasis}
          onChange={(legalBasis) => edit({ legalBasis })}
        />
      )}
      <Line label={text.rights} hint={text.rightsHint} value={facts.rights} onChange={(rights) => edit({ rights })} />
      {image && (
        <Tick label={text.textInside} checked={facts.textInside} onChange={(textInside) => edit({ textInside })} />
      )}
    </>
  );
}

type LineProps = { label: string; hint: string; value: string | null; onChange: (value: string | null) => void };

function Line({ label, hint, value, onChange }: LineProps) {
  return (
    <Field label={label} hint={hint}>
      {(wiring) => (
        <input
          {...wiring}
          type="text"
          maxLength={1000}
          autoComplete="off"
          value={value ?? ''}
          onChange={(event) => onChange(event.target.value || null)}
        />
      )}
    </Field>
  );
}

function Captions({ postId, media, voids }: { postId: string; media: Media; voids: readonly string[] }) {
  const { words } = useWords();
  const text = words.compose.media;
  const client = useQueryClient();
  const id = useId();
  const [error, setError] = useState<unknown>(null);
  const field = useRef<HTMLInputElement>(null);
  const [held, setHeld] = useState<File | null>(null);
  const settle = () => {
    setHeld(null);
    if (field.current) field.current.value = '';
    field.current?.focus();
  };
  const send = async (file: File | undefined) => {
    if (!file) return;
    setError(null);
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      await call(routes.addCaptions, { params: { postId, fileId: media.fileId }, body: { name: file.name, bytes } });
      await client.invalidateQueries({ queryKey: postQuery(postId).queryKey });
    } catch (refused) {
      setError(refused);
    }
  };
  return (
    <div className="field">
      <label htmlFor={id}>{text.captions}</label>
      <p className="field-hint" id={`${id}-hint`}>
        {text.captionsHint}
      </p>
      <p role="status">{media.captions ? text.captionsThere : text.captionsMissing}</p>
      <input
        id={id}
        type="file"
        accept=".vtt,text/vtt"
        ref={field}
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (voids.length > 0) setHeld(file ?? null);
          else void send(file);
        }}
      />
      {held !== null && (
        <MediaGuard change="captions" voids={voids} onSave={() => void send(held).then(settle)} onDrop={settle} />
      )}
      {error !== null && <ProblemAlert error={error} />}
    </div>
  );
}
