import { expect, it } from 'vitest';
import { runFf } from '../../../worker/render/ffmpeg.ts';
import { probeFile } from '../../../worker/render/probe.ts';
import { signIn, visit } from '../browser.ts';
import { demoMember } from '../demoMember.ts';
import type { DemoStack } from '../demoStack.ts';

/** Remotion's renderer reports that a film was made; the page's policy lets no such report out, and the browser says so. */
const report = /remotion\.pro|Failed to send usage event|Failed to fetch/;

/** A film that the console's own page draws and encodes, under the policy that is deployed. */
export function filmExportVisits(demo: DemoStack): void {
  it('a film made in one’s own browser: drawn with its sound, saved, on record', async () => {
    const { client, id } = await demoMember(demo.url());
    const template = await client
      .from('content_template_summaries')
      .select('id')
      .match({ film: 'stats-highlight', status: 'published', is_active: true })
      .limit(1)
      .single();
    const { page, problems } = await visit(demo.browser(), [report]);
    await signIn(page, demo.url(), 'growth@keel.example');
    await page.getByRole('navigation', { name: 'Main' }).waitFor();
    await page.goto(`${demo.url()}/studio?user=${id}&template=${template.data?.id}`);
    await page.getByRole('button', { name: 'Make it in this browser' }).click();
    await page.getByRole('button', { name: 'Make the film' }).click();
    await page.getByText(/^Frame \d+ of \d+/).waitFor();
    const link = page.getByRole('link', { name: 'Download video' });
    await link.waitFor({ timeout: 240_000 });
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toMatch(/^keel-stats-highlight-.*\.mp4$/);

    const path = await download.path();
    const { video, audio, ...file } = await probeFile(path);
    expect(video).toMatchObject({ codec: 'h264', width: 1080, fps: 30 });
    expect(video).toMatchObject({ colorRange: 'tv', colorSpace: 'bt709' });
    expect(audio).toMatchObject({ codec: 'aac', sampleRate: 48_000 });
    const { data: made } = await client.from('film_export_summaries').select('*').single();
    expect(made).toMatchObject({ status: 'finished', user_id: id, file_size_bytes: file.fileSizeBytes });
    expect(Math.abs(file.durationSeconds - Number(made?.frames) / 30)).toBeLessThan(0.1);
    const tags = await runFf('ffprobe', ['-v', 'error', '-show_entries', 'format_tags=comment', path]);
    expect(tags).toContain(`export=${made?.id}`);

    await page.getByRole('button', { name: 'Close' }).click();
    await page.goto(`${demo.url()}/film_exports`);
    await page.getByRole('button', { name: 'I deleted every copy' }).click();
    await page.getByText('Deleted', { exact: true }).waitFor();
    expect(problems).toEqual([]);
  }, 400_000);
}
