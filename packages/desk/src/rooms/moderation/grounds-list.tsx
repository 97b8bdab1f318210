// SPDX-License-Identifier: EUPL-1.2
import type { ClauseView, RulingAnswer } from '@arengo/contract';
import type { Ground } from '@arengo/policy';
import { explainExemption } from '@arengo/policy';
import type { Dispatch } from 'react';
import { Clause, Modality } from '../../elements/clause.tsx';
import { Field } from '../../elements/field.tsx';
import { Icon } from '../../elements/icon.tsx';
import { useWords } from '../../words/use-words.tsx';
import type { Change, Draft, DraftGround } from './draft.ts';

type Props = {
  draft: Draft;
  change: Dispatch<Change>;
  answer: RulingAnswer;
  clauses: readonly ClauseView[];
  view: { findings: readonly { category: string }[]; ruling: { grounds: readonly Ground[] } };
  readOnly: boolean;
};

/** The grounds in hand, each with the clause that it stands on; what was found but is not forbidden is said too. */
export function GroundsList({ draft, change, answer, clauses, view, readOnly }: Props) {
  const { words, locale, category } = useWords();
  const text = words.ruling;
  const grounds = [...answer.ruling.grounds, ...view.ruling.grounds];
  const held = new Set<string>(draft.grounds.flatMap((ground) => ground.category ?? []));
  const exempt = new Set<string>(answer.ruling.exemptions.map((exemption) => exemption.category));
  const silent = [...new Set(view.findings.map((finding) => finding.category))].filter(
    (id) => !held.has(id) && !exempt.has(id),
  );
  return (
    <section aria-labelledby="grounds-title">
      <h3 id="grounds-title">{text.grounds}</h3>
      {draft.grounds.length === 0 && (
        <p>
          <strong>{text.noGrounds}</strong> {text.noGroundsHelp}
        </p>
      )}
      <ul className="grounds">
        {draft.grounds.map((ground) => (
          <GroundLine
            key={ground.category ?? 'other'}
            ground={ground}
            stands={grounds.find((each) => each.category === ground.category)}
            open={answer.ruling.list?.clause}
            clauses={clauses}
            change={readOnly ? null : change}
            tried={draft.tried}
          />
        ))}
      </ul>
      {silent.length > 0 && <p className="quiet">{text.unmatched(silent.map(category).join(', '))}</p>}
      {answer.ruling.exemptions.map((exemption) => (
        <p key={exemption.clause} className="quiet">
          {text.exempt}. {explainExemption(exemption, locale)} <Clause id={exemption.clause} clauses={clauses} />
        </p>
      ))}
    </section>
  );
}

type LineProps = {
  ground: DraftGround;
  stands: Ground | undefined;
  open: string | undefined;
  clauses: readonly ClauseView[];
  change: Dispatch<Change> | null;
  tried: boolean;
};

function GroundLine({ ground, stands, open, clauses, change, tried }: LineProps) {
  const { words, category: name } = useWords();
  const text = words.ruling;
  const { category } = ground;
  const said = category === null ? text.otherLaw : name(category);
  const clause = stands?.clause ?? (category === null ? open : undefined);
  return (
    <li className={ground.chosen ? 'ground' : 'ground ground-off'}>
      <div className="ground-head">
        {change ? (
          <label>
            <input
              type="checkbox"
              checked={ground.chosen}
              onChange={() => change({ kind: 'toggle-ground', category })}
            />{' '}
            {said}
          </label>
        ) : (
          <span>{said}</span>
        )}
        {stands && <Modality modality={stands.modality} />}
        {stands?.indirect && <span className="quiet">{text.indirect}</span>}
        {change && ground.by === 'person' && (
          <button
            type="button"
            className="icon-button"
            aria-label={`${text.removeGround}: ${said}`}
            onClick={() => change({ kind: 'remove-ground', category })}
          >
            <Icon name="it-close" size="xs" />
          </button>
        )}
      </div>
      {clause && <Clause id={clause} clauses={clauses} open={ground.chosen} />}
      {change && ground.chosen && ground.by === 'person' && (
        <Field
          label={category === null ? text.noteLaw : text.note}
          error={tried && category === null && ground.note.trim() === '' ? words.decide.gaps.note : undefined}
        >
          {(wiring) => (
            <input
              {...wiring}
              type="text"
              maxLength={1000}
              value={ground.note}
              onChange={(event) => change({ kind: 'note', category, text: event.target.value })}
            />
          )}
        </Field>
      )}
    </li>
  );
}
