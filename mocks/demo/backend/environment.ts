/**
 * lite asks whether there is a process before it looks into the environment, which vite.demo.config.ts puts into the bundle. No `versions`:
 * PGlite takes a process that has some for Node.
 */
Object.assign(globalThis, { process: { env: {} } });
