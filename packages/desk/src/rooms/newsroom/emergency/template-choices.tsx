// SPDX-License-Identifier: EUPL-1.2
import type { TemplateView } from '@arengo/contract';
import { Link } from 'react-router';
import { useWords } from '../../../words/use-words.tsx';
import { LevelSign } from './level-sign.tsx';

type Props = {
  templates: readonly TemplateView[];
  /** The alert that the one to come ends or brings up to date. */
  ends?: string;
};

/** The templates in use, the gravest first: one press from here to the alert. */
export function TemplateChoices({ templates, ends }: Props) {
  const text = useWords().words.emergency;
  return (
    <ul className="template-choices">
      {templates.map((template) => (
        <li key={template.id}>
          <Link
            className={`template-choice template-${template.level}`}
            to={`/redazione/emergenza/invia/${template.id}${ends ? `?chiude=${ends}` : ''}`}
          >
            <span className="template-choice-name">{template.name}</span>
            <span>
              <LevelSign {...template} />{' '}
              <span className="quiet">{text.templates.validFor(text.raise.hours(template.validHours))}</span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

export const inUse = (templates: readonly TemplateView[], kind?: TemplateView['kind']): TemplateView[] =>
  templates.filter((one) => one.state === 'approved' && (kind === undefined || one.kind === kind));
