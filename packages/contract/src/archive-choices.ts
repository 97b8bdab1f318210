// SPDX-License-Identifier: EUPL-1.2
// What one chooses among in the archive, without the schemas: the desk carries these alone.

/** `standing`: out as it was approved; `corrected`: out, and another post corrects it; `withdrawn`: taken back. */
export const STANDINGS = ['standing', 'corrected', 'withdrawn'] as const;
/** Whose content it is: the body's own, or third parties'. */
export const CONTENT_SOURCES = ['own', 'third-parties'] as const;
export const EXPORT_FORMS = ['csv', 'ndjson'] as const;
