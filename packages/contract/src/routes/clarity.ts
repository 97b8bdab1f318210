// SPDX-License-Identifier: EUPL-1.2
import { route } from '../route.ts';
import * as clarity from '../schemas/clarity.ts';

export const clarityRoutes = {
  readClarity: route({
    method: 'GET',
    path: '/api/v1/clarity-ratings',
    summary: 'How clear citizens find the pages of the portal, by version of the policy',
    permission: 'govern',
    audit: null,
    reply: clarity.clarityReport,
  }),
  exportClarity: route({
    method: 'GET',
    path: '/api/v1/clarity-rating-file',
    summary: 'The same, a line for each rating, as a CSV file',
    permission: 'govern',
    audit: null,
    download: true,
  }),
  removeRatingWords: route({
    method: 'POST',
    path: '/api/v1/clarity-ratings/:ratingId/removal',
    summary: 'Take away the words of a rating that hold personal data; its stars stay',
    permission: 'govern',
    audit: 'clarity.words-removed',
    params: clarity.ratingParams,
  }),
} as const;
