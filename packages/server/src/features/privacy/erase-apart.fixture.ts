// SPDX-License-Identifier: EUPL-1.2
// Erases what is due in a process of its own, which can be killed; it is told where and when on standard input.
import { text } from 'node:stream/consumers';
import { openApp } from '../../app.ts';
import { readConfig } from '../../foundation/config/config.ts';
import type { DatabaseConnection } from '../../foundation/database/prepare-database.ts';
import { eraseDue } from './erase-due.ts';

export type Errand = { connection: DatabaseConnection; secretKey: string; bodyId: string; now: string };

const errand = JSON.parse(await text(process.stdin)) as Errand;
const app = await openApp({
  config: readConfig({}, {}),
  connection: errand.connection,
  secretKey: Buffer.from(errand.secretKey, 'hex'),
  clock: { now: () => new Date(errand.now) },
  report: (problem) => process.stderr.write(`${problem}\n`),
});
await eraseDue(app, errand.bodyId);
await app[Symbol.asyncDispose]();
