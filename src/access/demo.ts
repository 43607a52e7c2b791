import { z } from 'zod';

const demo = z.object({
  password: z.string(),
  staff: z.array(z.object({ email: z.string(), role: z.string() })),
});
export type Demo = z.infer<typeof demo>;

/** The sign-ins of a demo server (`GET /demo.json`), or undefined on a server that isn't one. */
export async function loadDemo(): Promise<Demo | undefined> {
  const response = await fetch('/demo.json').catch(() => undefined);
  if (!response?.ok || !response.headers.get('content-type')?.includes('json')) return undefined;
  return demo.safeParse(await response.json()).data;
}
