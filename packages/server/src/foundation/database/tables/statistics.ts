// SPDX-License-Identifier: EUPL-1.2
import type { Time } from './columns.ts';

export type TalliedMonthTable = {
  body_id: string;
  /** The first day of the month, as it is in Rome. */
  month: string;
  counted_at: Time;
};
export type ReceivedTallyTable = {
  body_id: string;
  month: string;
  account_id: string;
  item_type: 'comment' | 'visitor-post' | 'message';
  items: number;
};

export type StatisticsTables = {
  tallied_month: TalliedMonthTable;
  received_tally: ReceivedTallyTable;
};
