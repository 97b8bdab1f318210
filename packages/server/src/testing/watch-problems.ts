// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';

export type Watch = {
  report(problem: string): void;
  /** Takes one expected problem off the list. Throws when there is none like it. */
  expect(problem: RegExp): void;
  /** Stops listening. Throws when something unexpected was said. */
  end(): void;
};

/** Collects what nobody expects in a test: console errors and warnings, warnings of the process, problems reported. */
export function watchProblems(): Watch {
  const problems: string[] = [];
  const report = (problem: string) => problems.push(problem);
  const { error, warn } = console;
  console.error = (...said: unknown[]) => report(`console.error: ${said.map(String).join(' ')}`);
  console.warn = (...said: unknown[]) => report(`console.warn: ${said.map(String).join(' ')}`);
  const onWarning = (warning: Error) => report(`warning: ${warning.stack ?? warning.message}`);
  process.on('warning', onWarning);
  return {
    report,
    expect(problem) {
      const at = problems.findIndex((one) => problem.test(one));
      assert.notEqual(at, -1, `nobody reported ${problem}; said: ${problems.join(' | ')}`);
      problems.splice(at, 1);
    },
    end() {
      Object.assign(console, { error, warn });
      process.off('warning', onWarning);
      assert.deepEqual(problems, [], 'nothing unexpected was reported');
    },
  };
}
