// SPDX-License-Identifier: EUPL-1.2
// What whoever asked from outside is told: prepared, for a person to read again and send. Pure.
import type { PublicationRequest } from './request.ts';

type About = Pick<PublicationRequest, 'subject' | 'asker' | 'createdAt'>;

const DAY = new Intl.DateTimeFormat('it-IT', { dateStyle: 'long', timeZone: 'Europe/Rome' });

const opening = ({ subject, asker, createdAt }: About) =>
  `Gentile ${asker?.name ?? ''},\n\nabbiamo ricevuto il ${DAY.format(createdAt)} la richiesta di pubblicare «${subject}» sugli account istituzionali dell’ente.`;

const ruleOf = (clause: string | null) => (clause === null ? '' : ` (${clause} della nostra policy)`);

/** The request is accepted: it will be published when and where the newsroom decides. */
export function letterOfYes(about: About, publicInterest: string, clause: string | null): string {
  return `${opening(about)}\n\nLa richiesta è accolta${ruleOf(clause)}: l’argomento è di interesse pubblico, per questo motivo: ${publicInterest}\n\nTesto, account e ora di pubblicazione li decide la redazione. Se qualcosa cambia o l’iniziativa è annullata, avvisateci subito.\n\nCordiali saluti`;
}

/** It is not, and why. */
export function letterOfNo(about: About, reason: string, clause: string | null): string {
  return `${opening(about)}\n\nNon la pubblichiamo${ruleOf(clause)}, per questo motivo: ${reason}\n\nSe la situazione cambia potete scriverci di nuovo.\n\nCordiali saluti`;
}
