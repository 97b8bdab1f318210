// SPDX-License-Identifier: EUPL-1.2
import type { AppointmentAnswer } from '@arengo/contract';
import { useWords } from '../../../words/use-words.tsx';
import { ActChooser } from '../acts/act-chooser.tsx';

type Props = {
  actIds: readonly (string | null)[];
  /** What the policy asks: each place of the form looks for one of them. */
  demanded: AppointmentAnswer['acts'];
  error: string | undefined;
  onChange: (actIds: (string | null)[]) => void;
};

/** The acts it rests on: as many places as the policy asks for, and more if one likes. */
export function ActsField({ actIds, demanded, error, onChange }: Props) {
  const { words } = useWords();
  const text = words.authority.form;
  const places = Math.max(actIds.length, demanded.length, 1);
  const whole = Array.from({ length: places }, (_, place) => actIds[place] ?? null);
  // A demand that an act chosen answers stays with it; the others go to the empty places, in order.
  const open = demanded.filter((act) => act.answeredBy === null);
  let next = 0;
  return (
    <fieldset className="grant-part">
      <legend>{text.acts}</legend>
      {whole.map((actId, place) => {
        const asked = actId === null ? open[next++] : undefined;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a place is what it is, whichever act stands in it
          <div key={place} className="act-place">
            <ActChooser
              label={text.act(place + 1)}
              organ={asked?.organ}
              kind={asked?.kind}
              value={actId}
              error={place === 0 ? error : undefined}
              onChange={(chosen) => onChange(whole.with(place, chosen))}
            />
            {places > Math.max(demanded.length, 1) && place >= Math.max(demanded.length, 1) && (
              <button type="button" className="link-button" onClick={() => onChange(whole.toSpliced(place, 1))}>
                {text.removeAct}
              </button>
            )}
          </div>
        );
      })}
      <button type="button" className="link-button" onClick={() => onChange([...whole, null])}>
        {text.addAct}
      </button>
    </fieldset>
  );
}
