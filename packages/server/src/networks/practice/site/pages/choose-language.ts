// SPDX-License-Identifier: EUPL-1.2
import { askedLanguage, type Language, preferredLanguage } from '../../../../foundation/http/choose-language.ts';

/** The reader's language: asked for, else remembered, else the one that the browser prefers. */
export function chooseLanguage(asked: unknown, remembered: string | undefined, accepted: string | undefined): Language {
  return askedLanguage(asked) ?? askedLanguage(remembered) ?? preferredLanguage(accepted);
}
