// SPDX-License-Identifier: EUPL-1.2
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { iconSprite } from './build/icon-sprite.ts';
import { pruneStyles } from './build/prune-styles.ts';
import { routeTable } from './build/route-table.ts';

export default defineConfig({
  root: import.meta.dirname,
  base: '/desk/',
  // Some packages bring an older React of their own: two in one page do not work.
  resolve: { dedupe: ['react', 'react-dom'] },
  plugins: [react(), routeTable(), iconSprite(), pruneStyles()],
  build: {
    // The content-security policy has no `data:`.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      treeshake: {
        // Their modules only declare; without this the schemas of zod would travel to the browser.
        // One has to act, where schemas do travel: it keeps zod from evaluating code.
        moduleSideEffects: [
          { test: /packages\/(composer|contract|policy|triage)\/src\/(?!without-eval)/, sideEffects: false },
        ],
      },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
});
