// SPDX-License-Identifier: EUPL-1.2
import type { DataProtectionView, ProcessingActivity } from '@arengo/contract';
import { Panel } from '../../../elements/panel.tsx';
import { Unfold } from '../../../elements/unfold.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { AdditionForm, FIELDS } from './addition-form.tsx';

type Props = { view: DataProtectionView };

/** Each processing activity as it is stated now, with what the body adds. */
export function RegisterPanel({ view }: Props) {
  const text = useWords().words.dataProtection.register;
  return (
    <Panel title={text.title} intro={text.intro}>
      {view.activities.map((activity) => (
        <Activity key={activity.id} activity={activity} view={view} />
      ))}
      <Unfold label={text.newOne}>{(close) => <AdditionForm activity={null} view={view} onClose={close} />}</Unfold>
    </Panel>
  );
}

function Activity({ activity, view }: Props & { activity: ProcessingActivity }) {
  const { words, pick } = useWords();
  const text = words.dataProtection.register;
  const name = pick(activity.name);
  return (
    <details className="protection-activity">
      <summary>
        {name} {activity.own && <span className="quiet">({text.own})</span>}
      </summary>
      <dl>
        {FIELDS.filter((field) => pick(activity[field]) !== '').map((field) => (
          <div key={field}>
            <dt>{text.fields[field]}</dt>
            <dd>{pick(activity[field])}</dd>
          </div>
        ))}
        {activity.clauses.length > 0 && (
          <div>
            <dt>{text.clauses}</dt>
            <dd>{activity.clauses.join(', ')}</dd>
          </div>
        )}
      </dl>
      <Unfold label={activity.own ? text.change(name) : text.add(name)}>
        {(close) => <AdditionForm activity={activity} view={view} onClose={close} />}
      </Unfold>
    </details>
  );
}
