// SPDX-License-Identifier: EUPL-1.2
import type { Because } from '../foundation/errors.ts';

/** One command of `npm run --silent arengo --`; loaded only when it is called. */
export type Command = {
  /** Its words: `policy check`. */
  name: string;
  /** What follows them: `FILE`. */
  takes: string;
  about: Because;
  /** Options and exit codes of its own, in English lines. */
  details: readonly string[];
  /** Answers the exit code: 0 done, 1 refused or failed. Throws InvalidInputError (2) or RefusedError (1). */
  load: () => Promise<(args: string[]) => Promise<number>>;
};
