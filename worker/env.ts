import { hostname } from 'node:os';
import { z } from 'zod';
import { laneNames } from './lanes/index.ts';
import type { PublishingEnv } from './lanes/publishing/lane.ts';
import { engineNames } from './render/engines.ts';

const appSchema = z
  .string()
  .regex(/^[^:\s]+:\S+$/, 'has the form id:secret')
  .transform((text) => {
    const at = text.indexOf(':');
    return { clientId: text.slice(0, at), clientSecret: text.slice(at + 1) };
  })
  .optional();

const schema = z.object({
  SUPABASE_URL: z.url().default('http://127.0.0.1:4310'),
  SUPABASE_SECRET_KEY: z.string().min(1, 'is required: the secret (service role) key of the project'),
  /** Which lanes this process works on, separated by commas. */
  WORKER_LANES: z
    .string()
    .default(laneNames.join(','))
    .transform((text) => text.split(',').map((name) => name.trim()))
    .pipe(z.array(z.enum(laneNames)).min(1)),
  RENDER_ENGINE: z.enum(engineNames).default('auto'),
  /** Remotion's licence key; it counts films that a browser encodes. */
  REMOTION_LICENSE_KEY: z.string().min(1).optional(),
  /** 32 bytes in base64, several separated by commas: opens and closes the platforms' tokens. Without it nothing is posted. */
  PUBLISHING_KEY: z
    .string()
    .refine(
      (keys) => keys.split(',').every((key) => Buffer.from(key.trim(), 'base64').length === 32),
      'has to be 32 bytes in base64 (openssl rand -base64 32)',
    )
    .optional(),
  /** Where the platforms' fakes are; without it, the platforms themselves. */
  PLATFORMS_URL: z.url().optional(),
  /** The company's apps: id and secret of each, as its developer pages show them. Meta's serves Instagram and Facebook. */
  META_APP: appSchema,
  TIKTOK_APP: appSchema,
  X_APP: appSchema,
  /** Where `/health` and `/metrics` are served; left out, nowhere. */
  WORKER_HEALTH_PORT: z.coerce.number().int().min(1).max(65_535).optional(),
  /** What an hour of this worker costs, in US dollars: with it each film has its cost. */
  RENDER_USD_PER_HOUR: z.coerce.number().positive().max(1000).optional(),
  /** Shown in the job's row; unique for each process. */
  WORKER_ID: z.string().min(1).max(100).optional(),
});

export interface WorkerEnv {
  readonly url: string;
  readonly secretKey: string;
  readonly lanes: readonly (typeof laneNames)[number][];
  readonly engine: (typeof engineNames)[number];
  readonly licenseKey: string | null;
  readonly usdPerHour: number | null;
  readonly workerId: string;
  readonly healthPort: number | null;
  readonly publishing: PublishingEnv;
}

/** @throws Error with one sentence for each variable that is missing or wrong; values are never repeated. */
export function readEnv(env: NodeJS.ProcessEnv): WorkerEnv {
  const parsed = schema.safeParse(env);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`The worker's environment is not complete.\n${lines.join('\n')}`);
  }
  const { data } = parsed;
  return {
    url: data.SUPABASE_URL,
    secretKey: data.SUPABASE_SECRET_KEY,
    lanes: data.WORKER_LANES,
    engine: data.RENDER_ENGINE,
    licenseKey: data.REMOTION_LICENSE_KEY ?? null,
    usdPerHour: data.RENDER_USD_PER_HOUR ?? null,
    workerId: data.WORKER_ID ?? `${hostname()}-${process.pid}`,
    healthPort: data.WORKER_HEALTH_PORT ?? null,
    publishing: {
      keys: data.PUBLISHING_KEY ?? null,
      platformsUrl: data.PLATFORMS_URL ?? null,
      apps: { instagram: data.META_APP, facebook: data.META_APP, tiktok: data.TIKTOK_APP, x: data.X_APP },
    },
  };
}
