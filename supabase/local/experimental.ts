/**
 * `@supabase/lite` 0.10.0 hides Storage behind an environment variable that it reads once, while its module is evaluated.
 * Import this file before anything that imports the package. Goes when Storage leaves the flag
 * (tests/db/lite-fixes.test.ts says when).
 */
process.env.EXPERIMENTAL_STORAGE = '1';
process.env.LITE_TELEMETRY = '0';
