// SPDX-License-Identifier: EUPL-1.2
// The style, the mark and the fonts of the portal, under a folder named after their content.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';

type Asset = { name: string; type: string; content: Buffer };
export type PortalAssets = { folder: string; files: readonly Asset[] };

// In this order: what comes later refines what came before.
const STYLES = [
  'base.css',
  'frame.css',
  'pages.css',
  'now.css',
  'decisions.css',
  'privacy.css',
  'statistics.css',
  'print.css',
];

const own = (name: string) => fileURLToPath(new URL(`./assets/${name}`, import.meta.url));
const font = (weight: number) =>
  fileURLToPath(import.meta.resolve(`@fontsource/titillium-web/files/titillium-web-latin-${weight}-normal.woff2`));

/** Reads the files once; a missing one is a fault of the installation. */
export async function readAssets(): Promise<PortalAssets> {
  const files = await Promise.all([
    read('portal.css', 'text/css; charset=utf-8', ...STYLES.map(own)),
    read('portal.svg', 'image/svg+xml', own('portal.svg')),
    read('titillium-web-400.woff2', 'font/woff2', font(400)),
    read('titillium-web-600.woff2', 'font/woff2', font(600)),
  ]);
  const hash = createHash('sha256');
  for (const { content } of files) hash.update(content);
  return { folder: `/portal/${hash.digest('hex').slice(0, 12)}`, files };
}

async function read(name: string, type: string, ...files: string[]): Promise<Asset> {
  return { name, type, content: Buffer.concat(await Promise.all(files.map((file) => readFile(file)))) };
}

/** A browser that asks for an earlier folder during an upgrade gets today's file, and does not keep it. */
export function assetRoutes(fastify: FastifyInstance, assets: PortalAssets): void {
  for (const { name, type, content } of assets.files) {
    fastify.get<{ Params: { folder: string } }>(`/portal/:folder/${name}`, (request, reply) => {
      const lasting = assets.folder === `/portal/${request.params.folder}`;
      return reply
        .header('cache-control', lasting ? 'public, max-age=31536000, immutable' : 'no-store')
        .type(type)
        .send(content);
    });
  }
}
