// SPDX-License-Identifier: EUPL-1.2
import { PEOPLE_SHOWN } from '@arengo/contract';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useId, useState } from 'react';
import { addressOf } from '../../../../address.ts';
import { call, routes } from '../../../../client.ts';
import { Choice, Field, Tick } from '../../../../elements/field.tsx';
import { ProblemAlert } from '../../../../elements/problem-alert.tsx';
import { useWords } from '../../../../words/use-words.tsx';
import { postQuery } from '../posts-queries.ts';
import type { Media } from './draft.ts';
import { useCompose } from './use-compose.ts';
import { type Facts, useMediaFacts } from './use-media-facts.ts';

type Props = { media: Media; nth: number; onEarlier: (() => void) | null; onGone: () => void };

/** One image or video: how it looks, what it shows, whose it is, and who can be recognised. */
export function MediaCard({ media, nth, onEarlier, onGone }: Props) {
  const { view } = useCompose();
  return view === null ? null : <Card postId={view.id} {...{ media, nth, onEarlier, onGone }} />;
}

function Card({ postId, media, nth, onEarlier, onGone }: Props & { postId: string }) {
  const { words } = useWords();
  const text = words.compose.media;
  const client = useQueryClient();
  const { facts, edit, error, retry } = useMediaFacts(postId, media);
  const [failure, setFailure] = useState<unknown>(null);
  const name = text.nth(nth);
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
                  rows={2}
                  maxLength={5000}
                  value={facts.alt}
                  onChange={(event) => edit({ alt: event.target.value })}
                />
              )}
            </Field>
          ) : (
            <Captions postId={postId} media={media} />
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
            <Button type="button" color="outline-danger" size="xs" onClick={() => void remove()}>
              {media.kind === 'image' ? text.removeImage : text.removeVideo}
              <span className="visually-hidden">: {name}</span>
            </Button>
          </div>
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

function Captions({ postId, media }: { postId: string; media: Media }) {
  const { words } = useWords();
  const text = words.compose.media;
  const client = useQueryClient();
  const id = useId();
  const [error, setError] = useState<unknown>(null);
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
        aria-describedby={`${id}-hint`}
        onChange={(event) => void send(event.target.files?.[0])}
      />
      {error !== null && <ProblemAlert error={error} />}
    </div>
  );
}
