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
    // Not out of the grid, which begins on a Monday.
    const to = new Date(day.getTime() + (day.getUTCDay() === 1 ? DAY : -DAY)).toISOString().slice(0, 10);
    const target = page.locator(`[data-date="${to}"]`);
    const moved = () => target.getByText(/^Draft · /).count();
    await draft.dragTo(target, { steps: 12 });

    const dialog = page.getByRole('dialog', { name: 'Move a post' });
    await dialog.getByText(/in the 24 hours around it/).waitFor();
    expect((await dialog.getByLabel(/New time/).inputValue()).slice(0, 10)).toBe(to);
    await dialog.getByRole('button', { name: 'Leave it' }).click();
    await expect.poll(moved, { timeout: 10_000 }).toBe(0);

    await draft.dragTo(target, { steps: 12 });
    await dialog.getByRole('button', { name: 'Move it' }).click();
    await expect.poll(moved, { timeout: 10_000 }).toBe(1);
    expect(problems).toEqual([]);
  });
}
