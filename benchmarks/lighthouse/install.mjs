// SPDX-License-Identifier: EUPL-1.2
// Installs Lighthouse beside the benchmark that needs it, and no browser: `node benchmarks/lighthouse/install.mjs`.
import { installApart } from '../../checks/install-apart.mjs';

installApart(import.meta.dirname, { what: 'Lighthouse', size: '114 packages, half a minute' });
