import { generateDemo } from '../../supabase/seed/generate.ts';
import { loadDemo } from '../../supabase/seed/load.ts';
import { testBackend } from '../support/backend.ts';

const DAYS = 400;
const USERS = 24;
const ROUNDS = 60;

const at = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;

/**
 * The user page as a coach asks for it, over the local back end's own HTTP and PGlite: members who are told in full over 400 days, the last 365
 * of them asked for. Prints median and p95 of 60 requests, the size of the answer, and support's page beside it.
 */
export async function benchMember(): Promise<string> {
  const backend = await testBackend();
  try {
    const today = new Date(Date.now()).toISOString().slice(0, 10);
    await loadDemo(backend.sql, generateDemo({ seed: 'keel-bench', today, users: USERS, days: DAYS }));
    const members = await backend.sql.query<{ id: string; days: number }>(
      `select user_id as id, count(distinct planned_on)::int as days from public.adherence_records
       group by user_id order by 2 desc, 1 limit 6`,
    );
    const lines = ['| | Median ms | p95 ms | kB |', '|---|---:|---:|---:|'];
    for (const role of ['coach', 'support'] as const) {
      const client = await backend.staff(role, `bench-${role}@keel.example`);
      const times: number[] = [];
      let bytes = 0;
      for (let round = -4; round < ROUNDS; round += 1) {
        const member = members[(round + 4) % members.length];
        const start = performance.now();
        const { data, error } = await client.rpc('member_page', { p_user_id: member?.id, p_days: 365 });
        if (error) throw new Error(error.message);
        if (round < 0) continue;
        times.push(performance.now() - start);
        bytes = Math.max(bytes, JSON.stringify(data).length);
      }
      times.sort((a, b) => a - b);
      lines.push(
        `| ${role} | ${at(times, 0.5).toFixed(0)} | ${at(times, 0.95).toFixed(0)} | ${Math.round(bytes / 1000)} |`,
      );
    }
    lines.push(`\n${members.length} members with up to ${members[0]?.days} days of plan records.`);
    return lines.join('\n');
  } finally {
    await backend.close();
  }
}
