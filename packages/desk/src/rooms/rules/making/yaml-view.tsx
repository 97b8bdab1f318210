// SPDX-License-Identifier: EUPL-1.2
import type { Problem } from '@arengo/policy';
import { useRef } from 'react';
import { Field } from '../../../elements/field.tsx';
import { useWords } from '../../../words/use-words.tsx';
import type { Draft } from './use-draft.ts';

/** The text in YAML with its line numbers; each error leads to its line. */
export function YamlView({ draft }: { draft: Draft }) {
  const { words } = useWords();
  const text = words.ruleMaking.editor;
  const area = useRef<HTMLTextAreaElement>(null);
  const numbers = useRef<HTMLPreElement>(null);
  const problems = draft.reading.ok ? [] : draft.reading.problems;
  const lines = draft.source.split('\n').length;
  const scroll = () => {
    if (area.current && numbers.current) numbers.current.scrollTop = area.current.scrollTop;
  };
  const goTo = (problem: Problem) => {
    const element = area.current;
    if (!element) return;
    const before = draft.source.split('\n').slice(0, problem.line - 1);
    const start = before.reduce((sum, line) => sum + line.length + 1, 0) + problem.column - 1;
    element.focus();
    element.setSelectionRange(start, start);
    element.scrollTop = Math.max(0, (problem.line - 5) * lineHeightOf(element));
    element.scrollLeft = 0;
    scroll();
  };
  return (
    <>
      <Problems problems={problems} onGo={goTo} />
      <Field label={text.yamlLabel} hint={text.yamlHint}>
        {(wiring) => (
          <div className="yaml-editor">
            <pre ref={numbers} aria-hidden="true">
              {Array.from({ length: lines }, (_, at) => at + 1).join('\n')}
            </pre>
            <textarea
              {...wiring}
              ref={area}
              aria-invalid={problems.length > 0 || undefined}
              spellCheck={false}
              autoCapitalize="off"
              wrap="off"
              value={draft.source}
              onScroll={scroll}
              onChange={(event) => draft.write(event.target.value)}
            />
          </div>
        )}
      </Field>
    </>
  );
}

function lineHeightOf(element: HTMLElement): number {
  return Number.parseFloat(getComputedStyle(element).lineHeight) || 20;
}

function Problems({ problems, onGo }: { problems: readonly Problem[]; onGo: (problem: Problem) => void }) {
  const { words, locale } = useWords();
  const text = words.ruleMaking.editor;
  if (problems.length === 0) return null;
  return (
    <div className="notice notice-danger">
      <p>{text.goHint}</p>
      <ul className="plain yaml-problems">
        {problems.map((problem) => (
          <li key={`${problem.line} ${problem.column} ${problem.message}`}>
            <button type="button" className="link-button" onClick={() => onGo(problem)}>
              {text.at(problem.line, problem.column)}
            </button>
            : {locale === 'it' ? problem.messageIt : problem.message}
          </li>
        ))}
      </ul>
    </div>
  );
}
