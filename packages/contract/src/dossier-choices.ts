// SPDX-License-Identifier: EUPL-1.2
// What one chooses among about evidence files, without the schemas: the desk carries these alone.

export const DOSSIER_RECIPIENTS = ['network', 'postal-police', 'prosecutor', 'other'] as const;
export type DossierRecipient = (typeof DOSSIER_RECIPIENTS)[number];
export const DOSSIER_STATES = ['awaiting-agreement', 'ready', 'not-agreed', 'withdrawn'] as const;
/** How a file was handed over, outside Arengo. */
export const HANDOVER_WAYS = ['certified-mail', 'by-hand', 'network-form', 'portal', 'other'] as const;
export type HandoverWay = (typeof HANDOVER_WAYS)[number];
/** Items in one file. */
export const MOST_DOSSIER_ITEMS = 100;
