// SPDX-License-Identifier: EUPL-1.2
import { route } from '../route.ts';
import * as statistics from '../schemas/statistics.ts';

export const statisticsRoutes = {
  readStatistics: route({
    method: 'GET',
    path: '/api/v1/statistics',
    summary: 'What was done in some months, counted as it is; nothing about single persons of the staff',
    permission: 'see',
    audit: null,
    query: statistics.statisticsQuery,
    reply: statistics.statistics,
  }),
  downloadStatisticsTable: route({
    method: 'GET',
    path: '/api/v1/statistics/table',
    summary: 'One of the tables as CSV',
    permission: 'see',
    audit: null,
    query: statistics.statisticsTableQuery,
    download: true,
  }),
  downloadStatisticsReport: route({
    method: 'GET',
    path: '/api/v1/statistics/report',
    summary: 'A report of some months as DOCX or as accessible PDF, with small numbers hidden as on the portal',
    permission: 'see',
    audit: null,
    query: statistics.statisticsReportQuery,
    download: true,
  }),
} as const;
