// SPDX-License-Identifier: EUPL-1.2
// In a page nothing may be evaluated, and zod must not try to: its schemas are read as they are. Imported before any is made.
import { z } from 'zod';

if ('document' in globalThis) z.config({ jitless: true });
