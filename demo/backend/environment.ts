/**
 * lite hides Storage behind an environment variable that it reads once, and a browser has no environment. No `versions`: PGlite takes
 * a process that has some for Node.
 */
Object.assign(globalThis, { process: { env: { EXPERIMENTAL_STORAGE: '1', LITE_TELEMETRY: '0' } } });
