// SPDX-License-Identifier: EUPL-1.2

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Ends in order at the first signal, and at once at the second. */
export function endBySignal(end: () => Promise<void>): void {
  let ending = false;
  const onSignal = () => {
    if (ending) process.exit(1);
    ending = true;
    end().then(
      () => process.exit(0),
      (error: unknown) => {
        say(`! ${error instanceof Error ? error.message : String(error)}`);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
}
