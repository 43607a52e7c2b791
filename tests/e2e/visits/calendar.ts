import { expect, it } from 'vitest';
import { menu, signIn, visit } from '../browser.ts';
import type { DemoStack } from '../demoStack.ts';

const DAY = 86_400_000;

/** Dragging needs a real browser: a draft is dropped on another day, keeps its hour, and moves only once that is accepted. */
export function calendarVisits(demo: DemoStack): void {
  it('a post is dragged to another day', async () => {
    const { page, problems } = await visit(demo.browser(), [/favicon/]);
    await signIn(page, demo.url(), 'growth@keel.example');
    await menu(page, 'Calendar').waitFor();
    // The demo has drafts in eight days.
    const due = new Date(Date.now() + 8 * DAY).toISOString().slice(0, 10);
    await page.goto(`${demo.url()}/calendar?day=${due}`);
    const draft = page.getByText(/^Draft · /).first();
    const from = await page.locator('[data-date]').filter({ has: draft }).getAttribute('data-date');
    const day = new Date(from ?? due);
    const beside = (days: number) => new Date(day.getTime() + days * DAY).toISOString().slice(0, 10);
    // The day after, for the one before may be past already; unless the grid ends.
    const to = (await page.locator(`[data-date="${beside(1)}"]`).count()) > 0 ? beside(1) : beside(-1);
    const target = page.locator(`[data-date="${to}"]`);
    const moved = () => target.getByText(/^Draft · /).count();
    const before = await moved();
    await draft.dragTo(target, { steps: 12 });

    const dialog = page.getByRole('dialog', { name: 'Move a post' });
    await dialog.getByText(/in the 24 hours around it/).waitFor();
    expect((await dialog.getByLabel(/New time/).inputValue()).slice(0, 10)).toBe(to);
    await dialog.getByRole('button', { name: 'Leave it' }).click();
    await expect.poll(moved, { timeout: 10_000 }).toBe(before);

    await draft.dragTo(target, { steps: 12 });
    await dialog.getByRole('button', { name: 'Move it' }).click();
    await expect.poll(moved, { timeout: 10_000 }).toBe(before + 1);
    expect(problems).toEqual([]);
  });
}
