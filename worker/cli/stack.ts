import type { SupabaseClient } from '@supabase/supabase-js';
import { AlreadyRunningError, acquireLock } from '../../supabase/local/lock.ts';
import { openProfile } from '../../supabase/local/prepareDatabase.ts';
import { isInstalled, type Profile, profileOf, secretsOf } from '../../supabase/local/profile.ts';
import { connect } from '../client.ts';
import { CliError } from './cliError.ts';

export interface Stack {
  readonly client: SupabaseClient;
  /** True when the back end runs in this process: then no other worker can take the job. */
  readonly inProcess: boolean;
  close(): Promise<void>;
}

const LOCAL_URL = 'http://127.0.0.1:4310';
const ANSWER_WITHIN_MS = 2_000;

/**
 * The stack that answers at SUPABASE_URL, with SUPABASE_SECRET_KEY or the local installation's own key; when none
 * answers at the local address, the local back end is opened in this process.
 * @throws CliError when the stack does not answer or does not accept the key.
 */
export async function openStack(env: NodeJS.ProcessEnv, say: (line: string) => void): Promise<Stack> {
  const url = env.SUPABASE_URL ?? LOCAL_URL;
  if (await answers(url)) return connectTo(url, env.SUPABASE_SECRET_KEY);
  if (env.SUPABASE_URL && !isLocal(url))
    throw new CliError(`Nothing answers at ${url}. Check SUPABASE_URL and the network.`);
  return openLocal(url, say);
}

async function answers(url: string): Promise<boolean> {
  return fetch(new URL('/auth/v1/health', url), { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) }).then(
    () => true,
    () => false,
  );
}

function isLocal(url: string): boolean {
  return ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(url).hostname);
}

async function connectTo(url: string, key: string | undefined): Promise<Stack> {
  const keys = key ? [key] : isLocal(url) ? localKeys() : [];
  for (const candidate of keys) {
    const client = connect(url, candidate);
    const { error } = await client.from('content_templates').select('id').limit(1);
    if (!error) return { client, inProcess: false, close: async () => undefined };
  }
  throw new CliError(
    `The stack at ${url} does not accept the secret key. Set SUPABASE_SECRET_KEY to the project's own.`,
  );
}

/** Keys of the installations on this machine: the running one may be the demo or the empty one. */
function localKeys(): string[] {
  return [profileOf('demo'), profileOf('empty')]
    .filter(isInstalled)
    .map((profile) => secretsOf(profile).secretKey);
}

async function openLocal(url: string, say: (line: string) => void): Promise<Stack> {
  const profile = profileOf('demo');
  const release = lock(profile);
  // lite prints each refused statement with its parameters, members' data among them. The refusals reach us as answers.
  console.error = () => undefined;
  process.once('exit', release);
  if (!isInstalled(profile)) say('First use: preparing the demo data, about a minute…');
  const backend = await openProfile(profile, url, new Date().toISOString().slice(0, 10));
  const client = connect(url, secretsOf(profile).secretKey, (input, init) =>
    backend.fetch(new Request(input, init)),
  );
  return {
    client,
    inProcess: true,
    async close() {
      await backend.close();
      release();
    },
  };
}

function lock(profile: Profile): () => void {
  try {
    return acquireLock(profile.lockFile);
  } catch (error) {
    if (error instanceof AlreadyRunningError) {
      throw new CliError(`${error.message} Or set SUPABASE_URL to the address where it runs.`);
    }
    throw error;
  }
}
