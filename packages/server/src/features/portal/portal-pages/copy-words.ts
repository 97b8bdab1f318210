// SPDX-License-Identifier: EUPL-1.2
// Names of what stands in a copy of somebody's data.
import type { Language } from '@arengo/policy';

const LABELS: Readonly<Record<string, readonly [it: string, en: string]>> = {
  items: ['Commenti e post', 'Comments and posts'],
  messages: ['Messaggi privati', 'Private messages'],
  evidence: ['Prove', 'Evidence'],
  notices: ['Provvedimenti e avvisi', 'Measures and notices'],
  enquiries: ['Richieste e risposte', 'Enquiries and answers'],
  id: ['Identificativo', 'Id'],
  at: ['Quando', 'When'],
  kind: ['Genere', 'Kind'],
  network: ['Rete', 'Network'],
  text: ['Testo', 'Text'],
  permalink: ['Indirizzo', 'Address'],
  receivedAt: ['Ricevuto', 'Received'],
  earlier: ['Forme precedenti', 'Earlier forms'],
  until: ['Fino a', 'Until'],
  deletedAt: ['Tolto dall’autore', 'Taken away by its author'],
  erasedAt: ['Cancellato', 'Erased'],
  found: ['Che cosa vi ha trovato il programma', 'What the program found in it'],
  asks: ['Che cosa chiede', 'What it asks'],
  state: ['Stato', 'State'],
  caseId: ['Caso', 'Case'],
  outcome: ['Esito', 'Outcome'],
  grounds: ['Articoli applicati', 'Clauses applied'],
  reason: ['Motivazione', 'Reason'],
  notice: ['Avviso', 'Notice'],
  measures: ['Provvedimenti', 'Measures'],
  action: ['Misura', 'Measure'],
  clause: ['Articolo', 'Clause'],
  category: ['Categoria', 'Category'],
  reconsideration: ['Riesame', 'Reconsideration'],
  content: ['Contenuto', 'Content'],
  sha256: ['Impronta SHA-256', 'SHA-256'],
  proposal: ['Risposta proposta', 'Proposed answer'],
  note: ['Nota', 'Note'],
  endedAt: ['Conclusa', 'Ended'],
  answers: ['Risposte', 'Answers'],
  author: ['Autore', 'Author'],
  handle: ['Nome utente', 'User name'],
  name: ['Nome', 'Name'],
};

/** The name in words; of what has none here, its own. */
export function copyLabel(name: string, language: Language): string {
  const [it, en] = LABELS[name] ?? [name, name];
  return language === 'it' ? it : en;
}
