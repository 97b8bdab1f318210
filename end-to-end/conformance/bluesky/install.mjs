// SPDX-License-Identifier: EUPL-1.2
// Installs Bluesky's own server beside the test that needs it: `node end-to-end/conformance/bluesky/install.mjs` (see README.md).
import { installApart } from '../../../checks/install-apart.mjs';

installApart(import.meta.dirname, { what: "Bluesky's own server", size: '640 packages, 450 MB, about a minute' });
