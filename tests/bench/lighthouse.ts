import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import { demoStaff } from '../../supabase/local/demo.ts';
import { freePort } from '../../supabase/local/freePort.ts';
import { findBrowser } from '../../worker/render/browser.ts';
import { signIn } from '../e2e/browser.ts';
import { startStack, temporaryData } from '../e2e/stack.ts';

/**
 * Lighthouse on the built console, signed in as admin over the local back end's demo: `npm run bench -- lighthouse`. Lighthouse itself is no
 * dependency: npx fetches it. `BENCH_URL` measures over a demo that runs already.
 */
const LIGHTHOUSE = 'lighthouse@12.8.2';
const PAGES = { Home: '/', Users: '/profiles', Overview: '/dashboards/overview' };
const CATEGORIES = ['performance', 'accessibility', 'best-practices'] as const;
const MOMENTS = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'total-blocking-time',
  'cumulative-layout-shift',
] as const;

interface Audit {
  score: number | null;
  title: string;
  displayValue?: string;
}
interface Report {
  categories: Record<string, { score: number; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, Audit>;
}

/** Beside this process, not instead of it: Playwright lets each new tab of its browser begin. */
async function measure(url: string, port: number, preset: 'desktop' | 'mobile'): Promise<Report> {
  const options = [
    `--port=${port}`,
    ...(preset === 'desktop' ? ['--preset=desktop'] : []),
    // The session is in there.
    '--disable-storage-reset',
    `--only-categories=${CATEGORIES.join(',')}`,
    '--output=json',
    '--quiet',
  ];
  const { stdout } = await promisify(execFile)('npx', ['--yes', LIGHTHOUSE, url, ...options], {
    maxBuffer: 100_000_000,
    timeout: 300_000,
  });
  return JSON.parse(stdout) as Report;
}

/** What keeps a score from being whole. */
const missed = ({ categories, audits }: Report) =>
  CATEGORIES.flatMap((category) => categories[category]?.auditRefs ?? [])
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
    .map(({ id }) => `${audits[id]?.title} (${audits[id]?.displayValue ?? id})`);

const data = temporaryData();
const address = process.env.BENCH_URL;
const stack = address === undefined ? await startStack(data.dir, ['--no-worker']) : undefined;
const url = address ?? stack?.url ?? '';
const port = await freePort();
// Lighthouse opens a tab of its own, which shares the session only in the browser's own context.
const browser = await chromium.launchPersistentContext('', {
  executablePath: (await findBrowser()).path ?? undefined,
  args: ['--no-sandbox', '--disable-quic', '--no-first-run', `--remote-debugging-port=${port}`],
});
try {
  const page = await browser.newPage();
  await signIn(page, url, demoStaff.find(({ role }) => role === 'admin')?.email ?? '');
  await page.getByRole('button', { name: /^Notices/ }).waitFor();
  await page.goto('about:blank');
  console.log(
    '| Page | Performance | Accessibility | Best practices | First paint | Largest paint | Blocked | Shift |',
  );
  console.log('|---|---:|---:|---:|---:|---:|---:|---:|');
  for (const preset of ['desktop', 'mobile'] as const)
    for (const [name, path] of Object.entries(PAGES)) {
      const report = await measure(`${url}${path}`, port, preset);
      const scores = CATEGORIES.map((id) => Math.round((report.categories[id]?.score ?? 0) * 100));
      const moments = MOMENTS.map((id) => report.audits[id]?.displayValue ?? '');
      console.log(`| ${[`${name}, ${preset}`, ...scores, ...moments].join(' | ')} |`);
      for (const why of missed(report)) process.stderr.write(`  ${why}\n`);
    }
} finally {
  await browser.close();
  await stack?.stop();
  data.remove();
}
