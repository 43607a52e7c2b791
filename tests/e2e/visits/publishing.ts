import { expect, it } from 'vitest';
import { menu, signIn, visit } from '../browser.ts';
import { demoMember } from '../demoMember.ts';
import type { DemoStack } from '../demoStack.ts';

/** A member of the demo with a story, who agrees to X too, as support records it. */
async function memberWhoAgrees(url: string): Promise<string> {
  const { client, id } = await demoMember(url);
  const { data: terms } = await client
    .from('current_media_consents')
    .select('media_class, weight_form, name_form, date_form')
    .eq('user_id', id);
  // What is agreed to already, in its forms: so a film that is there stays the same film.
  const rows = ['weight_numbers', 'name'].flatMap((media_class) => {
    const term = terms?.find((each) => each.media_class === media_class);
    const on = { user_id: id, platform: 'x', decision: 'granted', text_version: '2026-01' };
    return term ? [{ ...term, ...on }] : [];
  });
  const written = await client.from('media_consents').insert(rows);
  if (written.error) throw written.error;
  return String(id);
}

/** The whole way of a post with no account anywhere: the practice platform's consent page, the composer, the worker, live. */
export function publishingVisits(demo: DemoStack): void {
  it('from the consent page of a platform to a live post', async () => {
    const url = demo.url();
    const member = await memberWhoAgrees(url);
    const { page, problems } = await visit(demo.browser(), [/favicon/]);
    await signIn(page, url, 'growth@keel.example');
    await menu(page, 'Accounts').click();
    await page.getByRole('link', { name: 'Connect an account' }).click();
    await page.getByRole('button', { name: 'X', exact: true }).click();
    await page.getByRole('button', { name: 'Go to X' }).click();
    await page.getByRole('link', { name: /^Allow as/ }).click();
    await page.getByText('X is connected').waitFor();

    // There already, if the visit to the studio rendered it.
    await page.goto(`${url}/studio?user=${member}`);
    await page.getByRole('button', { name: 'Render video' }).click();
    await page.getByRole('link', { name: 'Post it' }).click({ timeout: 240_000 });

    await page.getByRole('checkbox', { name: /@practice_/ }).check();
    await page.getByRole('textbox', { name: 'Caption', exact: true }).fill('Guaranteed results');
    await page.getByText('1 thing forbids posting.').waitFor();
    const approve = page.getByRole('button', { name: 'Approve and schedule' });
    expect(await approve.isDisabled()).toBe(true);
    await page
      .getByRole('textbox', { name: 'Caption', exact: true })
      .fill('Twelve weeks, one small step at a time');
    await page.getByText('Nothing forbids posting.').waitFor();
    await page.getByRole('radio', { name: 'Now' }).check();
    await approve.click();

    await page.getByText('It is public.').waitFor({ timeout: 150_000 });
    expect(await page.getByRole('link', { name: 'Open the post' }).getAttribute('href')).toMatch(
      /^https:\/\/x\.com\//,
    );
    await page.getByText('Armed: the call that publishes it comes next').waitFor();
    expect(problems).toEqual([]);
  }, 300_000);
}
