import { stat } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { menu, signIn, visit } from '../browser.ts';
import { demoMember } from '../demoMember.ts';
import type { DemoStack } from '../demoStack.ts';

/** A batch from its dry run to the downloaded film. Its final is the film that the visit to the studio rendered, if that was before. */
export function studioVisits(demo: DemoStack): void {
  it('a batch: dry run, draft, review by keyboard, film, library, download', async () => {
    const url = demo.url();
    const { client, id } = await demoMember(url);
    const made = await client
      .from('video_generation_summaries')
      .select('template_name')
      .match({ user_id: id, status: 'succeeded' })
      .limit(1);
    const { page, problems } = await visit(demo.browser());
    await signIn(page, url, 'growth@keel.example');
    await menu(page, 'Film batches').waitFor();
    await page.goto(`${url}/film_batches/create?users=${id}`);
    const template = made.data?.[0]?.template_name;
    if (template) await page.getByRole('radio', { name: new RegExp(`^${template}`) }).click();
    await page.getByText('1 chosen member.').waitFor();
    await page.getByRole('textbox', { name: 'Name' }).fill('One film');
    await page.getByRole('button', { name: 'Make 1 draft' }).click();

    await page.getByRole('button', { name: 'Approve' }).waitFor({ timeout: 120_000 });
    await page.getByRole('button', { name: /^Draft of / }).waitFor();
    await page.keyboard.press('a');
    await page.getByRole('button', { name: 'Approved 1' }).click();
    await page.getByText('Film: ready').waitFor({ timeout: 240_000 });

    await menu(page, 'Library').click();
    await page.locator('a[href*="/user_content_library/"]').first().click();
    await page.getByLabel('Film', { exact: true }).waitFor();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/\.mp4$/);
    expect((await stat(await file.path())).size).toBeGreaterThan(100_000);
    expect(problems).toEqual([]);
  }, 400_000);
}
