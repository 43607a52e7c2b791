import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/**
 * The console's build. In development the API lives on the local back end (`npm start`), so its paths are passed on:
 * the console then has one origin in every place that it runs.
 */
export default defineConfig(({ mode }) => {
  const backend = process.env.KEEL_BACKEND_URL ?? 'http://127.0.0.1:4310';
  const served = ['/rest/v1', '/auth/v1', '/storage/v1', '/demo.json'];
  return {
    plugins: [react()],
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
    },
  };
});
