import { fingerprint } from '../../supabase/local/fingerprint.ts';
import { projectRoot } from '../../supabase/local/profile.ts';
import { type DemoSettings, generateDemo } from '../../supabase/seed/generate.ts';
import { loadDemo } from '../../supabase/seed/load.ts';
import { type TestBackend, testBackend } from './backend.ts';
import { dumpOnce } from './dumps.ts';

/** What `npm start` shows. It ends today, whatever day that is: statuses, ages and consents are worked out by the database's clock. */
export const demoSettings: Required<DemoSettings> = {
  seed: 'keel-demo',
  today: new Date(Date.now()).toISOString().slice(0, 10),
  users: 300,
  days: 180,
};

/** A back end with the whole demo, before any of its staff signed up. It is generated and loaded once for all test files. */
export async function demoBackend(): Promise<TestBackend> {
  const sources = fingerprint(projectRoot, ['supabase/migrations', 'supabase/seed']);
  const dump = await dumpOnce(`demo-${sources}-${demoSettings.today}`, async () => {
    const backend = await testBackend();
    await loadDemo(backend.sql, generateDemo(demoSettings));
    return backend;
  });
  return testBackend({ dump });
}
