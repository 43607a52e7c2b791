import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { consoleDir } from '../../../supabase/local/buildConsole.ts';
import { visit } from '../browser.ts';
import type { DemoStack } from '../demoStack.ts';

/** Adds a script to the page as an injected name or caption would. */
const inject = `(() => {
  const script = document.createElement('script');
  script.textContent = 'window.injected = true';
  document.head.append(script);
  return String(window.injected);
})()`;

/** The policy under which every other visit runs does forbid something, and is the one that is deployed. */
export function securityVisits(demo: DemoStack): void {
  it('a script that is written into the page does not run', async () => {
    const { page, context, problems } = await visit(demo.browser());
    const answer = await page.goto(demo.url());
    const policy = answer?.headers()['content-security-policy'];
    expect(policy).toContain("frame-ancestors 'none'");
    expect(readFileSync(join(consoleDir, '_headers'), 'utf8')).toContain(policy);
    expect(await page.evaluate(inject)).toBe('undefined');
    expect(problems.join()).toContain('Content Security Policy');
    await context.close();
  });
}
