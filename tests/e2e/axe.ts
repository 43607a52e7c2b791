import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

/** What WCAG 2.2 asks for at level AA, and what axe's makers recommend beyond it. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

const require = createRequire(import.meta.url);
const source = () => readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe objects to on the page as it stands, one line an element: `rule: where (why)`.
 * @param rules only these, all of WCAG 2.2 AA when left out.
 */
export async function violations(page: Page, rules?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(source());
  const options = {
    resultTypes: ['violations'],
    runOnly: rules ? { type: 'rule', values: rules } : { type: 'tag', values: TAGS },
    ...(rules ? {} : { rules: { 'target-size': { enabled: true } } }),
  };
  // A text, because tsx gives functions helpers that the page lacks.
  const found = await page.evaluate<
    { id: string; nodes: { target: string[]; html: string; failureSummary: string }[] }[]
  >(`axe.run(document, ${JSON.stringify(options)}).then((result) => result.violations)`);
  return found.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, html, failureSummary }) =>
        `${id}: ${target.join(' ')} ${html.slice(0, 160)} (${failureSummary.split('\n').slice(1).join(' ').trim()})`,
    ),
  );
}
