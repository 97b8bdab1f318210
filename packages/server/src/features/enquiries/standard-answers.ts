// SPDX-License-Identifier: EUPL-1.2
// Words that come with Arengo, so that a body that has prepared none can still answer with one key. Pure.
import type { ReadyUse } from '@arengo/contract';
import type { EnquiryKind } from '@arengo/policy';
import type { Asked } from './contact.ts';

export type StandardAnswer = { name: string; usedFor: ReadyUse; text: string };

/** The single European number, where the policy names none. */
export const EUROPEAN_NUMBER = '112';

const OFFICE = ['Ufficio: {ufficio}', 'Telefono: {telefono}', 'E-mail: {email}', 'Orari: {orari}'];
const FORM = 'Procedura e moduli: {modulo}';

const OPENINGS: Record<'signpost' | 'redirect', string> = {
  signpost: 'Buongiorno, grazie per averci scritto. Può trovare ciò che cerca qui:',
  redirect: 'Buongiorno, questo account non è un canale per richieste e segnalazioni. Può rivolgersi a:',
};

/** What is asked for with a name, so that an office can act on it. */
const SIGNED: readonly EnquiryKind[] = ['report', 'complaint'];

/** The rules of the policy on answering say what else stands in the words. */
export function standardAnswers({ kind, ruling }: Pick<Asked, 'kind' | 'ruling'>): StandardAnswer[] {
  const has = (name: string) => ruling?.rules.some(({ rule }) => rule === name) ?? false;
  const closing = [
    ...(has('never-opens-a-procedure') ? ['Un messaggio qui non avvia alcun procedimento.'] : []),
    ...(has('use-dedicated-services')
      ? ['Per chiedere all’ente di intervenire ci sono i servizi dedicati e gli uffici.']
      : []),
    ...(has('discourage-anonymous') && SIGNED.includes(kind)
      ? ['Le segnalazioni si presentano con il proprio nome, non in forma anonima.']
      : []),
    ...(has('discourage-personal-data') ? ['Per favore, non scriva qui dati personali, suoi o di altri.'] : []),
  ];
  const written = (usedFor: 'signpost' | 'redirect') =>
    [OPENINGS[usedFor], ...OFFICE, FORM, 'Tutti i contatti: {sito}', ...closing].join('\n');
  return [
    { name: 'Indica dove trovarlo', usedFor: 'signpost', text: written('signpost') },
    { name: 'Indica procedura e ufficio', usedFor: 'redirect', text: written('redirect') },
    { name: 'Continua in privato', usedFor: 'in-private', text: PRIVATE },
    { name: 'Emergenza', usedFor: 'emergency', text: EMERGENCY },
  ];
}

const PRIVATE = [
  'Buongiorno, per la sua riservatezza di questo si parla in privato.',
  'Può scriverci un messaggio, oppure rivolgersi a: {ufficio}',
  'Telefono: {telefono}',
  'E-mail: {email}',
].join('\n');

// In both languages: nobody can tell by a program in which of them somebody in danger reads.
const EMERGENCY = [
  'Se c’è un pericolo, chiami subito il {numeri}: rispondono 24 ore su 24. Qui non possiamo mandare soccorsi.',
  'If there is danger, call now: {numeri}. They answer day and night. From here we cannot send help.',
].join('\n');

/** «112, 113, 115 o 118». */
export function sayNumbers(numbers: readonly string[]): string {
  const last = numbers.at(-1) ?? EUROPEAN_NUMBER;
  return numbers.length < 2 ? last : `${numbers.slice(0, -1).join(', ')} o ${last}`;
}
