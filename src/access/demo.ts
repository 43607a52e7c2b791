import { siteRoot } from '../data/address.ts';

export interface Demo {
  password: string;
  accounts: { email: string; role: string }[];
}

function isDemo(value: unknown): value is Demo {
  const demo = value as Demo | null;
  return (
    typeof demo?.password === 'string' &&
    Array.isArray(demo.accounts) &&
    demo.accounts.every((one) => one.email)
  );
}

/**
 * The sign-ins of a demo server (`GET /demo.json`), or undefined on a server that isn't one.
 * Checked by hand: a schema library would weigh more than the rest of the sign-in page.
 */
export async function loadDemo(): Promise<Demo | undefined> {
  const response = await fetch(`${siteRoot}/demo.json`).catch(() => undefined);
  if (!response?.ok || !response.headers.get('content-type')?.includes('json')) return undefined;
  const value: unknown = await response.json();
  return isDemo(value) ? value : undefined;
}
