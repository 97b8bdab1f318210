// SPDX-License-Identifier: EUPL-1.2

import { Tick } from '../../../../elements/field.tsx';
import { Icon } from '../../../../elements/icon.tsx';
import { useWords } from '../../../../words/use-words.tsx';
import type { Form } from './draft.ts';
import { useCompose } from './use-compose.ts';

type Props = { form: Form; onChange: (places: number[] | null) => void };

/** Which images an account shows, and in which order; null is all, as they stand. */
export function MediaChoice({ form, onChange }: Props) {
  const { words } = useWords();
  const text = words.compose.media;
  const { media } = useCompose();
  const all = media.map(({ place }) => place);
  const shown = form.media ?? all;
  const rest = all.filter((place) => !shown.includes(place));
  const set = (places: number[]) => onChange(places.join() === all.join() ? null : places);
  const nameOf = (place: number) => {
    const at = media.findIndex((one) => one.place === place);
    return media[at]?.alt.trim() || text.nth(media[at]?.kind ?? 'image', at + 1);
  };
  return (
    <fieldset className="compose-media-choice">
      <legend>{text.shownHere}</legend>
      <ul className="plain">
        {[...shown, ...rest].map((place) => {
          const at = shown.indexOf(place);
          return (
            <li key={place}>
              <Tick
                label={nameOf(place)}
                checked={at >= 0}
                onChange={(on) => set(on ? [...shown, place] : shown.filter((one) => one !== place))}
              />
              {at > 0 && (
                <button
                  type="button"
                  className="icon-button"
                  aria-label={text.earlier(nameOf(place))}
                  onClick={() => set(moved(shown, at))}
                >
                  <Icon name="it-arrow-up" />
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}

/** The same places with one moved before the one that precedes it. */
export function moved(places: readonly number[], at: number): number[] {
  const next = [...places];
  const [one] = next.splice(at, 1);
  if (one !== undefined) next.splice(at - 1, 0, one);
  return next;
}
