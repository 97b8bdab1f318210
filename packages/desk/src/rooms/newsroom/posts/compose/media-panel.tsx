// SPDX-License-Identifier: EUPL-1.2
import { MEDIA_PLACES, MEDIA_TYPES } from '@arengo/contract';
import { type DragEvent, useId, useRef, useState } from 'react';
import { Icon } from '../../../../elements/icon.tsx';
import { useProblemText } from '../../../../elements/problem-alert.tsx';
import { useWords } from '../../../../words/use-words.tsx';
import { type Form, voidedByMedia } from './draft.ts';
import { afterDrawing, focusIn } from './focus.ts';
import { MediaCard } from './media-card.tsx';
import { moved } from './media-choice.tsx';
import { MediaGuard } from './save-notices.tsx';
import { type Composing, useCompose } from './use-compose.ts';
import { type Upload, useUploads } from './use-uploads.ts';

/** Images and videos of the post, each with what the law asks to be said of it. */
export function MediaPanel() {
  const { words } = useWords();
  const text = words.compose.media;
  const composing = useCompose();
  const { view, media, edit } = composing;
  const { uploads, send } = useUploads();
  const voids = view === null ? [] : voidedByMedia(view, null);
  const [held, setHeld] = useState<File[] | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const order = commonOrder(composing);
  const shown = order.flatMap((place) => media.find((one) => one.place === place) ?? []);
  const earlier = (at: number) => {
    const places = moved(order, at);
    const whole = media.map(({ place }) => place).join();
    edit((before) => ({
      ...before,
      variants: before.variants.map((form) =>
        showsAll(form, media.length) ? { ...form, media: places.join() === whole ? null : places } : form,
      ),
    }));
  };
  return (
    <section className="compose-part" aria-labelledby="compose-media" data-field="media">
      <h2 id="compose-media" ref={heading} tabIndex={-1}>
        {text.title}
      </h2>
      <ul className="plain compose-media">
        {shown.map((one, at) => (
          <MediaCard
            key={one.fileId}
            media={one}
            nth={at + 1}
            onEarlier={at > 0 && composing.draft.variants.length > 0 ? () => earlier(at) : null}
            onGone={() => heading.current?.focus()}
          />
        ))}
      </ul>
      <ul className="plain" aria-label={text.uploads}>
        {uploads.map((upload) => (
          <UploadLine key={upload.key} upload={upload} />
        ))}
      </ul>
      {held !== null && (
        <MediaGuard
          change="add"
          voids={voids}
          onSave={() => {
            setHeld(null);
            heading.current?.focus();
            void send(held);
          }}
          onDrop={() => {
            setHeld(null);
            afterDrawing(() => focusIn('.compose-drop input'));
          }}
        />
      )}
      {media.length + uploads.length < MEDIA_PLACES ? (
        <DropPlace onFiles={(files) => (voids.length > 0 && files.length > 0 ? setHeld(files) : void send(files))} />
      ) : (
        <p className="quiet">{text.full(MEDIA_PLACES)}</p>
      )}
    </section>
  );
}

const showsAll = (form: Form, count: number) => form.media === null || form.media.length === count;

/** The order in which those show them that show them all. */
function commonOrder({ draft, media }: Composing): number[] {
  const all = media.map(({ place }) => place);
  const chosen = draft.variants.find((form) => showsAll(form, all.length))?.media;
  return chosen?.every((place) => all.includes(place)) ? chosen : all;
}

function DropPlace({ onFiles }: { onFiles: (files: File[]) => void }) {
  const { words } = useWords();
  const text = words.compose.media;
  const id = useId();
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one more way; the field within does the same
    <div
      className={over ? 'compose-drop compose-drop-over' : 'compose-drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        id={id}
        type="file"
        multiple
        className="visually-hidden"
        accept={MEDIA_TYPES.join(',')}
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      <label htmlFor={id} className="btn btn-outline-primary btn-sm">
        <Icon name="it-upload" size="xs" /> {text.add}
      </label>
      <p id={`${id}-hint`} className="quiet">
        {text.addHint}
      </p>
    </div>
  );
}

function UploadLine({ upload }: { upload: Upload }) {
  const { words, number } = useWords();
  const text = words.compose.media;
  const { name, part, problem, stop } = upload;
  const percent = Math.round(part * 100);
  return (
    <li className="compose-upload">
      <span>{name}</span>
      {problem === null ? (
        <>
          <progress max={100} value={percent} aria-label={text.sending(name)} />
          <span className="quiet">{percent === 100 ? text.cleaning : text.percent(number(percent))}</span>
        </>
      ) : (
        <Refused problem={problem} />
      )}
      <button type="button" className="link-button" onClick={stop}>
        {problem === null ? text.stop : text.forget}
        <span className="visually-hidden">: {name}</span>
      </button>
    </li>
  );
}

function Refused({ problem }: { problem: NonNullable<Upload['problem']> }) {
  const { words } = useWords();
  const text = words.compose.media;
  const said = useProblemText(problem.kind === 'refused' ? problem.error : null);
  return (
    <span className="field-error" role="alert">
      {problem.kind === 'type' ? text.wrongType : problem.kind === 'size' ? text.tooBig : `${said.what} ${said.how}`}
    </span>
  );
}
