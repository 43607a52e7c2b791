import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { probeFile } from '../../../worker/render/probe.ts';
import { checkFile } from '../../../worker/render/rules.ts';
import { menu, signIn, visit } from '../browser.ts';
import { demoMember } from '../demoMember.ts';
import type { DemoStack } from '../demoStack.ts';

/** A demo member whose story may be told, as the studio itself lists them. */
async function eligibleMember(url: string): Promise<{ id: string; email: string; name: string }> {
  const { client, id } = await demoMember(url);
  const { data: profile } = await client
    .from('member_profiles')
    .select('id, email, full_name')
    .eq('id', id)
    .single();
  return { id: String(profile?.id), email: String(profile?.email), name: String(profile?.full_name) };
}

/** The whole main job against the real local stack: sign in → user → weight story → render → the played MP4 is right. */
export function spineVisits(demo: DemoStack): void {
  it('from sign-in to the played share video', async () => {
    const member = await eligibleMember(demo.url());
    const { page, context, problems } = await visit(demo.browser());

    await signIn(page, demo.url(), 'admin@keel.example');
    await menu(page, 'Users').click();
    await page.getByLabel('Search by name or e-mail').fill(member.email);
    await page.getByText(member.name, { exact: true }).first().click();

    await page.waitForURL(new RegExp(`/profiles/${member.id}`));
    await page.locator('svg.recharts-surface').first().waitFor();
    await page.getByRole('link', { name: 'Make a share video' }).click();

    await page.getByRole('button', { name: 'Render video' }).click();
    await page.getByRole('progressbar', { name: 'Progress of the render' }).waitFor();
    const video = page.getByLabel('Finished video');
    await video.waitFor({ timeout: 240_000 });

    const played = await video.evaluate(async (element: HTMLVideoElement) => {
      element.muted = true;
      await element.play();
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      element.currentTime = element.duration - 1;
      await new Promise((resolve) => element.addEventListener('seeked', resolve, { once: true }));
      return {
        width: element.videoWidth,
        height: element.videoHeight,
        duration: element.duration,
        soughtTo: element.currentTime,
        error: element.error?.message ?? null,
      };
    });
    expect(played).toMatchObject({ width: 1080, height: 1920, error: null });
    expect(played.soughtTo).toBeGreaterThan(played.duration - 2);

    const source = await video.getAttribute('src');
    const file = await context.request.get(String(source));
    expect(file.headers()['content-type']).toBe('video/mp4');
    const path = join(demo.folder, 'played.mp4');
    writeFileSync(path, await file.body());
    const facts = await probeFile(path);
    expect(facts.video).toMatchObject({
      codec: 'h264',
      profile: 'High',
      width: 1080,
      height: 1920,
      pixelFormat: 'yuv420p',
      fps: 30,
    });
    expect(facts.audio).toMatchObject({ codec: 'aac', sampleRate: 48_000 });
    expect(facts.moovFirst).toBe(true);
    expect(Math.abs(facts.durationSeconds - played.duration)).toBeLessThan(0.2);
    expect(checkFile(facts)).toEqual([]);

    // The same wish again costs nothing: the row and the file are there.
    await page.goto(`${demo.url()}/studio?user=${member.id}`);
    await page.getByRole('button', { name: 'Render video' }).click();
    await page.getByText('This exact video existed already').waitFor();
    expect(problems).toEqual([]);
  }, 300_000);

  it('growth renders without seeing the member, and may not open the users', async () => {
    const { page, problems } = await visit(demo.browser());
    await signIn(page, demo.url(), 'growth@keel.example');
    await menu(page, 'Video studio').waitFor();
    expect(await menu(page, 'Users').count()).toBe(0);
    await page.goto(`${demo.url()}/profiles`);
    await page
      .getByText(/not (allowed|open)|may not|no access/i)
      .first()
      .waitFor();
    await menu(page, 'Video studio').waitFor();
    expect(problems).toEqual([]);
  });

  it('a wrong password says so and keeps the address', async () => {
    const { page, problems } = await visit(demo.browser(), [/400|401/]);
    await signIn(page, demo.url(), 'admin@keel.example', 'not-the-password');
    await page
      .getByText(/don.t match/)
      .first()
      .waitFor();
    expect(await page.getByLabel('E-mail').inputValue()).toBe('admin@keel.example');
    expect(problems).toEqual([]);
  });
}
