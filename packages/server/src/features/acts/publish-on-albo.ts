// SPDX-License-Identifier: EUPL-1.2
import type { Transaction } from '../../foundation/database/database.ts';
import { RefusedError } from '../../foundation/errors.ts';
import { recordDeed } from '../audit/index.ts';
import { type Act, type Albo, citeAct } from './act.ts';
import { updateAlbo } from './acts-store.ts';
import type { By } from './by.ts';
import { lockAct } from './lock-act.ts';
import { checkDay, sayDay, wrong } from './numbering.ts';

/**
 * Writes down the publication of an act on the Albo pretorio. What is not known yet (end, address) may be added, and
 * what was wrong corrected, by calling it again: the record keeps each form.
 */
export async function publishOnAlbo(tx: Transaction, actId: string, given: Albo, by: By): Promise<void> {
  const act = await lockAct(tx, actId);
  const albo = checkAlbo(act, given);
  await updateAlbo(tx, actId, albo);
  recordDeed(tx, {
    ...by,
    event: 'act.published-on-albo',
    subject: { kind: 'act', id: actId },
    cites: [...(by.cites ?? []), citeAct(act)],
    data: { ...albo },
  });
}

/** Pure. Throws InvalidInputError for a field that is wrong, RefusedError for a draft. */
export function checkAlbo(act: Act, given: Albo): Albo {
  if (act.date === null) {
    throw new RefusedError({
      it: `${citeAct(act)} non ha ancora numero e data: all’Albo si pubblica un atto, non una bozza. Dai prima numero e data.`,
      en: `${citeAct(act)} has no number and date yet: acts are published on the Albo, not drafts. Give it number and date first.`,
    });
  }
  const [number, from] = [given.number.trim(), given.from.trim()];
  const [to, url] = [given.to?.trim() || null, given.url?.trim() || null];
  if (number === '') {
    throw wrong('number', {
      it: 'Manca il numero di pubblicazione all’Albo. È quello del registro delle pubblicazioni.',
      en: 'The number of publication on the Albo is missing. It is that of the register of publications.',
    });
  }
  if (from === '') {
    throw wrong('from', {
      it: 'Manca il giorno da cui l’atto è pubblicato all’Albo.',
      en: 'The day from which the act is published on the Albo is missing.',
    });
  }
  checkDay('from', from);
  if (to !== null) checkDay('to', to);
  if (from < act.date) {
    throw wrong('from', {
      it: `Le date sono rovesciate: la pubblicazione comincerebbe il ${sayDay(from)}, prima della data dell’atto (${sayDay(act.date)}). Correggila.`,
      en: `The dates are reversed: the publication would begin on ${from}, before the date of the act (${act.date}). Correct it.`,
    });
  }
  if (to !== null && to < from) {
    throw wrong('to', {
      it: `Le date sono rovesciate: la pubblicazione finirebbe il ${sayDay(to)}, prima di cominciare (${sayDay(from)}). Correggi una delle due.`,
      en: `The dates are reversed: the publication would end on ${to}, before it begins (${from}). Correct one of them.`,
    });
  }
  if (url !== null && !isWebAddress(url)) {
    throw wrong('url', {
      it: 'L’indirizzo della pubblicazione non si può aprire: deve cominciare con https:// o http://. Copialo dalla pagina dell’Albo.',
      en: 'The address of the publication cannot be opened: it has to begin with https:// or http://. Copy it from the page of the Albo.',
    });
  }
  return { number, from, to, url };
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
