import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** The console's page with the demo's own entry, and the service worker under a name that stays. */
const demo = (): Plugin => ({
  name: 'keel-demo',
  transformIndexHtml: {
    order: 'pre',
    handler: (html) => html.replace('/src/main.tsx', '/mocks/demo/main.tsx'),
  },
  generateBundle() {
    const source = readFileSync(join(import.meta.dirname, 'mocks', 'demo', 'serviceWorker.js'), 'utf8');
    this.emitFile({ type: 'asset', fileName: 'service-worker.js', source });
  },
});

// lite names its SQLite for browsers, which the demo has no use for.
const rolldownOptions = { external: ['@sqlite.org/sqlite-wasm'] };

/** The whole console for a file host, under any path (`mocks/demo/build/build.ts` adds the data). */
export default defineConfig({
  mode: 'demo',
  base: './',
  plugins: [react(), demo()],
  // lite hides Storage behind an environment variable, and Vite would put an empty object in the environment's place.
  define: { 'process.env': JSON.stringify({ EXPERIMENTAL_STORAGE: '1', LITE_TELEMETRY: '0' }) },
  worker: { format: 'es', rolldownOptions },
  build: { outDir: 'dist-demo', target: 'es2023', chunkSizeWarningLimit: 2_000, rolldownOptions },
  preview: { host: '127.0.0.1', port: 4330 },
});
