// SPDX-License-Identifier: EUPL-1.2
// Shown on stderr for whatever takes longer than two seconds.

const SILENT_MS = 2000;
const ON_SCREEN_MS = 200;
const IN_A_LOG_MS = 10_000;
const WIDTH = 30;

export type Progress = { step(done: number, of: number): void; end(): void };

/** A bar on a terminal, a line every ten seconds elsewhere; nothing for work that is soon done. */
export function showProgress(label: string): Progress {
  const { stderr } = process;
  const started = performance.now();
  const every = stderr.isTTY ? ON_SCREEN_MS : IN_A_LOG_MS;
  let next = started + SILENT_MS;
  let shown = false;
  return {
    step: (done, of) => {
      if (performance.now() < next) return;
      next = performance.now() + every;
      shown = true;
      const part = of > 0 ? Math.min(done / of, 1) : 0;
      const full = Math.round(part * WIDTH);
      const bar = `${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${String(Math.floor(part * 100)).padStart(3)}%`;
      stderr.write(stderr.isTTY ? `\r${label} ${bar}` : `${label} ${bar}\n`);
    },
    end: () => {
      if (shown && stderr.isTTY) stderr.write('\r\u001b[K');
    },
  };
}
