// SPDX-License-Identifier: EUPL-1.2
// The words from which a report and a warning begin: pure. A person mends them, and answers for them.
import type { RegisterComparison } from '@arengo/contract';
import type { Because } from '../../foundation/errors.ts';
import { nameNetwork } from '../accounts/index.ts';
import type { Addressee, Kind } from './impersonation-rules.ts';

export type Told = {
  body: string;
  kind: Kind;
  name: string;
  address: string;
  network: string | null;
  shown: string;
  /** `9 marzo 2026` */
  reportedOn: string;
  reason: string;
  signs: readonly string[];
  evidence: readonly { what: string; sha256: string }[];
  comparison: RegisterComparison;
};

const OPENING: Readonly<Record<Addressee, (told: Told) => string>> = {
  network: ({ network }) =>
    `Segnalazione ai sensi dell’articolo 16 del Regolamento (UE) 2022/2065 (servizi digitali)${network === null ? '' : ` a ${nameNetwork(network)}`}`,
  'postal-police': () => 'Al Centro operativo per la sicurezza cibernetica della Polizia Postale',
  prosecutor: () => 'Alla Procura della Repubblica',
};
// Criminal code, art. 494 (taking somebody's place); civil code, art. 7 (protection of the name).
const ASKED: Readonly<Record<Addressee, string>> = {
  network:
    'Si chiede di rimuovere l’account, che si presenta come un ente pubblico senza esserlo, e di comunicare la decisione presa.',
  'postal-police':
    'Si trasmette per le valutazioni di competenza, anche con riguardo all’articolo 494 del codice penale (sostituzione di persona).',
  prosecutor:
    'Si trasmette per le valutazioni di competenza, anche con riguardo all’articolo 494 del codice penale (sostituzione di persona) e all’articolo 331 del codice di procedura penale.',
};
const SIGNS: Readonly<Record<string, string>> = {
  name: 'il nome dell’ente',
  'coat-of-arms': 'lo stemma o il logo dell’ente',
  images: 'fotografie dell’ente',
  texts: 'testi dell’ente',
  'asks-for-data': 'richieste di dati o di denaro ai cittadini',
};

/** The draft of a report. What follows is only what the case says. */
export function draftReport(addressee: Addressee, told: Told): string {
  const uses = told.signs.map((sign) => SIGNS[sign] ?? sign);
  const register =
    told.kind === 'fake'
      ? 'L’account non è nel registro degli account ufficiali dell’ente e nessun atto lo ha aperto.'
      : 'L’account si presenta a nome dell’ente, e nessun atto lo ha autorizzato.';
  const [like] = told.comparison.like;
  const lines = [
    OPENING[addressee](told),
    `${told.body} segnala l’account «${told.name}»: ${told.address}`,
    `${register}${like ? ` Può essere scambiato per l’account ufficiale «${like.name}» (${nameNetwork(like.network)}, ${like.handle}).` : ''}`,
    uses.length > 0 ? `Vi si trovano: ${uses.join(', ')}.` : null,
    `Che cosa si vede: ${told.shown}`,
    told.reason === '' ? null : `Perché inganna: ${told.reason}`,
    `È stato segnalato all’ente il ${told.reportedOn}.`,
    told.evidence.length > 0
      ? `Prove conservate (impronta SHA-256):\n${told.evidence.map(({ what, sha256 }) => `- ${what}: ${sha256}`).join('\n')}`
      : null,
    ASKED[addressee],
  ];
  return lines.filter((line) => line !== null).join('\n\n');
}

type Warned = Pick<Told, 'body' | 'name' | 'network'> & { handle: string | null };

export function draftWarning({ body, name, network, handle }: Warned): Because {
  const where = (on: string) => (network === null ? '' : ` ${on} ${nameNetwork(network)}`);
  const which = handle === null ? '' : ` (${handle})`;
  return {
    it: `L’account «${name}»${which}${where('su')} non è ufficiale e non è gestito dall’ente (${body}). Non rispondergli, non dargli dati o denaro e non aprire i collegamenti che manda.`,
    en: `The account “${name}”${which}${where('on')} is not official and is not run by the body (${body}). Do not answer it, give it no data or money, and open no link that it sends.`,
  };
}
