// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Finding, inspect, type TextCategory } from '../packages/triage/src/index.ts';

const folder = join(import.meta.dirname, '..', '..', 'shared', 'data');
const HATEFUL: readonly TextCategory[] = ['hate'];
const ABUSIVE: readonly TextCategory[] = ['hate', 'threat', 'violence', 'insult', 'dignity'];
const GRAVE: readonly TextCategory[] = ['insult', 'hate', 'threat', 'violence'];

type Row = { text: string; positive: boolean; kind: string };
type Figures = { rows: number; recall: number; precision: number; falseAlarmRate: number };

/** Rows of a comma-separated file with quoted fields (RFC 4180), as objects by the names in its first line. */
function readCsv(text: string): Record<string, string>[] {
  const rows: string[][] = [[]];
  const field = /("(?:[^"]|"")*"|[^,\r\n]*)(,|\r?\n|$)/y;
  while (field.lastIndex < text.length) {
    const match = field.exec(text);
    if (match === null) break;
    const raw = match[1] ?? '';
    rows.at(-1)?.push(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw);
    if (match[2] !== ',' && field.lastIndex < text.length) rows.push([]);
  }
  const names = rows.shift() ?? [];
  return rows.map((cells) => Object.fromEntries(names.map((name, i) => [name, cells[i] ?? ''])));
}

function has(findings: readonly Finding[], categories: readonly TextCategory[]): boolean {
  return findings.some((finding) => categories.includes(finding.category));
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 1000) / 1000;
}

function measure(rows: readonly Row[], categories: readonly TextCategory[]): Figures {
  let hit = 0;
  let alarm = 0;
  let positives = 0;
  for (const row of rows) {
    const found = has(inspect(row.text), categories);
    if (row.positive) positives++;
    if (found && row.positive) hit++;
    if (found && !row.positive) alarm++;
  }
  return {
    rows: rows.length,
    recall: share(hit, positives),
    precision: share(hit, hit + alarm),
    falseAlarmRate: share(alarm, rows.length - positives),
  };
}

function byKind(rows: readonly Row[], categories: readonly TextCategory[]): Record<string, number> {
  const kinds = new Map<string, [hit: number, all: number]>();
  for (const row of rows) {
    const count = kinds.get(row.kind) ?? [0, 0];
    if (has(inspect(row.text), categories)) count[0]++;
    count[1]++;
    kinds.set(row.kind, count);
  }
  return Object.fromEntries([...kinds].map(([kind, [hit, all]]) => [kind, share(hit, all)]));
}

function mentions(report: (line: string) => void): Record<string, unknown> {
  const rows = readCsv(readFileSync(join(folder, 'pa-mentions-dev.csv'), 'utf8'));
  const angry = rows.filter((row) => (row.sentiment ?? '').startsWith('neg'));
  const findings = angry.map((row) => inspect(row.text ?? ''));
  const grave = findings.filter((found) => has(found, GRAVE)).length;
  const vulgar = findings.filter((found) => has(found, [...GRAVE, 'profanity'])).length;
  report(
    `pa-mentions-dev: ${angry.length} angry rows, ${grave} with insult, hate, threat or violence, ${vulgar} with profanity too`,
  );
  return {
    rows: angry.length,
    recall: null,
    precision: null,
    falseAlarmRate: share(grave, angry.length),
    falseAlarmRateWithProfanity: share(vulgar, angry.length),
    allRows: rows.length,
    falseAlarmRateAllRows: share(rows.filter((row) => has(inspect(row.text ?? ''), GRAVE)).length, rows.length),
  };
}

function readJsonLines(name: string): Row[] {
  const lines = readFileSync(join(folder, name), 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => {
    const row = JSON.parse(line) as { text: string; hate: number; target: string };
    return { text: row.text, positive: row.hate === 1, kind: row.target };
  });
}

/**
 * Recall, precision and false alarms of triage on the evaluation sets that lie beside the repository.
 * Returns one object per set, or `skipped` where the sets are not there.
 */
export async function run(report: (line: string) => void): Promise<Record<string, unknown>> {
  if (!existsSync(join(folder, 'mhc-italian-dev.csv'))) {
    report('skipped: no data');
    return { skipped: 'no data' };
  }
  const cases = readCsv(readFileSync(join(folder, 'mhc-italian-dev.csv'), 'utf8')).map((row) => ({
    text: row.test_case ?? '',
    positive: row.label_gold === 'hateful',
    kind: row.functionality ?? '',
  }));
  const out: Record<string, unknown> = {
    'mhc-italian': { ...measure(cases, HATEFUL), foundByFunctionality: byKind(cases, HATEFUL) },
    'mhc-italian-any-abuse': measure(cases, ABUSIVE),
    'pa-mentions': mentions(report),
    'multa-telegram-train': measure(readJsonLines('multa-telegram-it-train.jsonl'), ABUSIVE),
    'multa-telegram-dev': measure(readJsonLines('multa-telegram-it-dev.jsonl'), ABUSIVE),
  };
  for (const [name, figures] of Object.entries(out)) report(`${name}: ${JSON.stringify(figures)}`);
  return out;
}
