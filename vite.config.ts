import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { headersFile, nginxHeaders } from './supabase/local/securityHeaders.ts';
import { codeSplitting } from './vite.chunks.ts';

/** Writes the headers that a host has to send with this build beside it: `_headers`, and `_headers.nginx` to be included. */
const securityHeaderFiles = (): Plugin => ({
  name: 'security-header-files',
  apply: 'build',
  writeBundle({ dir = 'dist' }) {
    const page = join(dir, 'index.html');
    if (!existsSync(page)) return;
    const html = readFileSync(page, 'utf8');
    const api = process.env.VITE_SUPABASE_URL && new URL(process.env.VITE_SUPABASE_URL).origin;
    writeFileSync(join(dir, '_headers'), headersFile(html, api));
    writeFileSync(join(dir, '_headers.nginx'), nginxHeaders(html, api));
  },
});

/**
 * The console's build. In development the API lives on the local back end (`npm start`), so its paths are passed on:
 * the console then has one origin in every place that it runs.
 */
export default defineConfig(({ mode }) => {
  const backend = process.env.KEEL_BACKEND_URL ?? 'http://127.0.0.1:4310';
  const served = ['/rest/v1', '/auth/v1', '/storage/v1', '/demo.json'];
  return {
    plugins: [react(), securityHeaderFiles()],
    server: {
      host: '127.0.0.1',
      port: 4320,
      proxy: Object.fromEntries(served.map((path) => [path, { target: backend, changeOrigin: false }])),
    },
    build: {
      target: 'es2023',
      manifest: true,
      sourcemap: mode !== 'production',
      chunkSizeWarningLimit: 900,
      rolldownOptions: { output: { codeSplitting } },
    },
  };
});
