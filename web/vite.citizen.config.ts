import { join } from 'node:path';
import { defineConfig } from 'vite';
import base from './vite.config.ts';

/**
 * The citizen's pages, on Preact: who asks for React gets a renderer of a sixth of its bytes (docs/adr/0040). Everything they need is
 * bundled when the build draws the first pages, too, so that the same renderer draws them and goes on with them.
 */
export default defineConfig({
  ...base,
  resolve: {
    alias: [
      { find: /^react\/jsx-(dev-)?runtime$/, replacement: 'preact/jsx-runtime' },
      { find: /^react-dom\/client$/, replacement: 'preact/compat/client' },
      { find: /^react(-dom)?$/, replacement: 'preact/compat' },
      { find: /^use-sync-external-store\/shim(\/index\.js)?$/, replacement: 'preact/compat' },
      { find: /^use-sync-external-store\/shim\/with-selector$/, replacement: join(import.meta.dirname, 'store-with-selector.ts') },
    ],
  },
  ssr: { noExternal: true },
  // Into the same folder, after the staff's.
  build: { ...base.build, manifest: '.vite/citizen.json', emptyOutDir: false, rolldownOptions: { input: ['index.html'] } },
});
