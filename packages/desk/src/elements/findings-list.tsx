// SPDX-License-Identifier: EUPL-1.2
import type { Finding } from '@arengo/contract';
import { useWords } from '../words/use-words.tsx';
import { isHarsh } from './harsh.ts';

type Props = { findings: readonly Finding[]; text: string; revealed: boolean; heading?: 'h2' | 'h3' };

/** The findings as a list, numbered as the marks in the text are. */
export function FindingsList({ findings, text, revealed, heading: Heading = 'h3' }: Props) {
  const { words, locale, category } = useWords();
  if (findings.length === 0) return <p className="no-findings">{words.case.noFindings}</p>;
  return (
    <section className="findings" aria-labelledby="findings-title">
      <Heading id="findings-title">{words.case.findings}</Heading>
      <ol>
        {findings.map((finding) => {
          const covered = isHarsh(finding.category) && !revealed;
          const quoted = text.slice(...finding.span);
          return (
            <li key={`${finding.detector} ${finding.span.join('-')}`}>
              <strong>{category(finding.category)}</strong>
              {!covered && quoted && (
                <>
                  {' '}
                  <q>
                    <bdi>{quoted.length > 60 ? `${quoted.slice(0, 60)}…` : quoted}</bdi>
                  </q>
                </>
              )}
              <span className="finding-why">{locale === 'it' ? finding.why : finding.whyEn}</span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
