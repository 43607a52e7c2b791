import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const VERSION = '3.1.0';

/**
 * Runs Supabase's own CLI. On Linux it is the binary that npm brings, named directly: the `supabase` package around it asks for all
 * platforms' binaries, and a registry that lacks one of them makes `npm ci` fail. Elsewhere npx fetches that very version.
 */
export function supabaseCli(args: readonly string[]): SpawnSyncReturns<string> {
  const env = { ...process.env, SUPABASE_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' };
  const options = { encoding: 'utf8', env, maxBuffer: 64 * 1024 * 1024 } as const;
  const binary = npmBinary();
  return binary
    ? spawnSync(binary, args, options)
    : spawnSync('npx', ['--yes', `supabase@${VERSION}`, ...args], options);
}

function npmBinary(): string | undefined {
  try {
    const manifest = createRequire(import.meta.url).resolve('@supabase/cli-linux-x64/package.json');
    return join(dirname(manifest), 'bin', 'supabase');
  } catch {
    return undefined;
  }
}
