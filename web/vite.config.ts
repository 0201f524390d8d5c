import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { contractInPages } from './contract-in-pages.ts';

/** As the server does it: every address under `/staff` is the staff's page, and the router takes it from there. */
const staffPage: Plugin = {
  name: 'staff-page',
  configureServer(server) {
    server.middlewares.use((request, _response, next) => {
      if (/^\/staff(?:[/?]|$)/.test(request.url ?? '')) request.url = '/staff.html';
      next();
    });
  },
};

/** The staff's pages; and in development all of them. Those of citizens are built by `vite.citizen.config.ts`. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), tailwindcss(), staffPage, contractInPages],
  build: {
    manifest: true,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: ['staff.html'] },
    // The map library is one large file of its own, fetched only where a map is shown.
    chunkSizeWarningLimit: 1_200,
  },
  // The server takes changes only from its own pages, so the host that the browser names has to reach it.
  server: { proxy: { '/api': { target: 'http://localhost:8080', changeOrigin: false } } },
});
