import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * The long ones of each group, begun first: the others fit around them. On a fresh clone Vitest itself goes by a file's size. The first two of
 * the database do not wait for the same thing: whoever asks first for the demo's rows makes them. A walk mostly waits for pages, a film never
 * waits: one of each at a time.
 */
const LONG = [
  'db/fuzz',
  'db/seed-plans',
  'db/metrics-privacy',
  'db/seed-coherence',
  'e2e/accessibility',
  'render/stills',
  'e2e/console',
];

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const place = LONG.findIndex((name) => moduleId.includes(`/tests/${name}.test.`));
      return place < 0 ? LONG.length : place;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}

/** One project a kind of test; those with browsers run after the others, and what measures a start at last, with the machine to itself. */
const project = (
  name: string,
  options: {
    groupOrder: number;
    timeout: number;
    environment?: string;
    setupFiles?: string[];
    /** Files one after the other in the same process: what they import, the database's WebAssembly above all, is read once. */
    shared?: boolean;
  },
) => ({
  extends: true as const,
  test: {
    name,
    include: [`tests/${name}/**/*.test.{ts,tsx}`],
    environment: options.environment ?? 'node',
    setupFiles: options.setupFiles ?? [],
    testTimeout: options.timeout,
    hookTimeout: Math.max(60_000, options.timeout),
    isolate: !options.shared,
    sequence: { groupOrder: options.groupOrder },
  },
});

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    sequence: { sequencer: LongFirst },
    projects: [
      project('db', { groupOrder: 1, timeout: 60_000, shared: true }),
      project('worker', { groupOrder: 1, timeout: 60_000, shared: true }),
      project('ui', {
        groupOrder: 1,
        timeout: 30_000,
        environment: 'jsdom',
        setupFiles: ['tests/ui/setup.ts'],
        shared: true,
      }),
      project('render', { groupOrder: 2, timeout: 300_000 }),
      project('e2e', { groupOrder: 2, timeout: 300_000 }),
      project('start', { groupOrder: 3, timeout: 300_000 }),
    ],
  },
});
