// SPDX-License-Identifier: EUPL-1.2
// A whole Bluesky in a process of its own: directory, PDS, AppView and moderation service. It speaks HTTP with the test,
// says where on its first line, and ends when its standard input does.
//   node server.mjs POSTGRES_URL
// AppView and moderation keep their data in PostgreSQL; the PDS brings SQLite.
import { TestNetwork } from '@atproto/dev-env';

const network = await TestNetwork.create({ dbPostgresUrl: process.argv[2], dbPostgresSchema: 'conformance' });
process.stdout.write(`${JSON.stringify({ pds: network.pds.url, moderation: network.ozone.url })}\n`);
process.stdin.resume().on('end', () => {
  network.close().then(
    () => process.exit(0),
    () => process.exit(1),
  );
});
