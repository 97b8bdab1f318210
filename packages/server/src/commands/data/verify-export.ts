// SPDX-License-Identifier: EUPL-1.2
// Verifies an export with the chain alone: no database, and nothing else of Arengo, is needed to hold it against.
import { faultOf } from '../../features/audit/chain.ts';
import type { Verification } from '../../features/audit/index.ts';
import { badLine, readJsonLines } from '../json-lines.ts';
import { type ExportLine, exportLine } from './export-lines.ts';

type LinkLine = Extract<ExportLine, { kind: 'link' }>;
type Walk = { body: string; last: { link: number; hash: Buffer }; records: number; broken: Verification['broken'] };

/**
 * The state of each body's chain, in the order of the export.
 * @throws InvalidInputError for a line that is not of an export, with its number.
 */
export async function verifyExport(input: AsyncIterable<Buffer>): Promise<({ body: string } & Verification)[]> {
  const done: Walk[] = [];
  let walk: Walk | null = null;
  let pending: { link: LinkLine; contents: string[] } | null = null;
  let number = 0;
  let ended = false;
  const settle = () => {
    if (walk && pending) follow(walk, pending.link, pending.contents);
    pending = null;
  };
  for await (const line of readJsonLines(input, exportLine)) {
    number++;
    if ((number === 1) !== (line.kind === 'arengo-audit')) {
      throw badLine(number, 'kind', { it: 'non è un registro esportato', en: 'not an exported record' });
    }
    if (line.kind === 'record') pending?.contents.push(line.content);
    else settle();
    if (line.kind === 'link') {
      walk ??= { body: line.body, last: { link: 0, hash: Buffer.alloc(0) }, records: 0, broken: null };
      pending = { link: line, contents: [] };
    } else if (line.kind === 'head') {
      walk ??= { body: line.body, last: { link: 0, hash: Buffer.alloc(0) }, records: 0, broken: null };
      close(walk, line);
      done.push(walk);
      walk = null;
    } else if (line.kind === 'end') {
      ended = line.bodies === done.length;
    }
  }
  if (pending && isCutOff(pending)) pending = null;
  settle();
  if (walk) done.push(cutOff(walk));
  else if (!ended) done.push(cutOff({ body: '?', last: { link: 0, hash: Buffer.alloc(0) }, records: 0, broken: null }));
  return done.map(verdictOf);
}

function isCutOff({ link, contents }: { link: LinkLine; contents: string[] }): boolean {
  return contents.length < link.records;
}

function follow(walk: Walk, stored: LinkLine, contents: string[]): void {
  if (walk.broken) return;
  const [previous, digest, hash] = [stored.previous, stored.digest, stored.hash].map((hex) => Buffer.from(hex, 'hex'));
  if (!previous || !digest || !hash) return;
  const because =
    stored.body === walk.body
      ? faultOf(walk.last, { link: stored.link, records: stored.records, previous, digest, hash }, contents)
      : `it is of the body ${stored.body}`;
  if (because) walk.broken = { link: stored.link, because };
  else {
    walk.last = { link: stored.link, hash };
    walk.records += contents.length;
  }
}

function close(walk: Walk, head: Extract<ExportLine, { kind: 'head' }>): void {
  if (walk.broken) return;
  if (head.link === walk.last.link && head.hash === walk.last.hash.toString('hex') && head.body === walk.body) return;
  walk.broken = { link: walk.last.link + 1, because: 'the head of the chain is not its last link' };
}

function cutOff(walk: Walk): Walk {
  walk.broken ??= { link: walk.last.link + 1, because: 'the export is cut off' };
  return walk;
}

function verdictOf({ body, last, records, broken }: Walk): { body: string } & Verification {
  const head = last.link === 0 ? null : last.hash.toString('hex');
  return { body, whole: broken === null, links: last.link, records, head, broken };
}
