// SPDX-License-Identifier: EUPL-1.2
// What each benchmark promises: the figures of DESIGN section 6 with their targets.

export type Figure = {
  /** The key in the benchmark's answer. */
  key: string;
  says: string;
  unit: string;
  /** Null: reported, without a promise. */
  target: number | null;
  better: 'more' | 'less';
  /** The key of the figure that no implementation could pass. */
  floor?: string;
};

export const figures: Readonly<Record<string, readonly Figure[]>> = {
  ingest: [
    {
      key: 'batchPerSecond',
      says: 'items in batches of 100',
      unit: '/s',
      target: 1500,
      better: 'more',
      floor: 'floorPerSecond',
    },
    { key: 'singlePerSecond', says: 'items one by one', unit: '/s', target: 300, better: 'more' },
  ],
  queue: [
    { key: 'p95MsAt10k', says: 'p95 of a page, 10,000 open cases', unit: ' ms', target: 20, better: 'less' },
    { key: 'p95MsAt1m', says: 'p95 of a page, 1,000,000 open cases', unit: ' ms', target: 20, better: 'less' },
    { key: 'ratio', says: 'the second to the first', unit: ' times', target: 2, better: 'less' },
  ],
  triage: [
    {
      key: 'perSecond',
      says: 'comments on one core',
      unit: '/s',
      target: 20_000,
      better: 'more',
      floor: 'floorPerSecond',
    },
    { key: 'rssMb', says: 'resident memory', unit: ' MB', target: null, better: 'less' },
  ],
  authority: [
    { key: 'p99Us', says: 'p99 of a decision, 100,000 authorisations', unit: ' µs', target: 1000, better: 'less' },
    { key: 'p50Us', says: 'p50 of the same', unit: ' µs', target: null, better: 'less' },
    { key: 'pureP99Us', says: 'p99 of the pure decision', unit: ' µs', target: null, better: 'less' },
  ],
  publish: [
    {
      key: 'allOutSeconds',
      says: '1,000 posts of one minute, until all are out',
      unit: ' s',
      target: 30,
      better: 'less',
    },
    { key: 'doubled', says: 'posts out twice', unit: '', target: 0, better: 'less' },
    { key: 'missed', says: 'posts not out', unit: '', target: 0, better: 'less' },
    { key: 'lateP95Ms', says: 'p95 of the delay of a post, when idle', unit: ' ms', target: 1000, better: 'less' },
  ],
  portal: [
    {
      key: 'perSecond',
      says: 'public pages, server and PostgreSQL on one core',
      unit: '/s',
      target: 500,
      better: 'more',
    },
    { key: 'p95Ms', says: 'p95 of a page at 500/s', unit: ' ms', target: 20, better: 'less' },
    { key: 'firstLoadKb', says: 'first load of the heaviest page', unit: ' kB', target: 100, better: 'less' },
  ],
  'triage-quality': [],
  start: [
    {
      key: 'firstPageMs',
      says: 'second start to first page',
      unit: ' ms',
      target: 5000,
      better: 'less',
      floor: 'floorMs',
    },
    { key: 'rssMb', says: 'resident memory of the app', unit: ' MB', target: 400, better: 'less' },
  ],
};
