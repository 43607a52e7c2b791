import { afterEach, describe, expect, it, vi } from 'vitest';
import { heatRows } from '../../src/attempts/heatModel.ts';

afterEach(() => vi.unstubAllEnvs());

describe('The heat map of refusals', () => {
  it('has one square for an hour that the clocks show twice, and loses nothing of it', () => {
    vi.stubEnv('TZ', 'Europe/Berlin');
    const hour = (at: string, attempts: number) => ({
      hour: at,
      attempts,
      guessed: 1,
      mistyped: 0,
      real_key: 0,
      throttled: attempts - 1,
    });
    // On 25 Oct 2026 both are 02:00 there.
    const hours = [hour('2026-10-25T00:00:00.000Z', 3), hour('2026-10-25T01:00:00.000Z', 4)];
    const days = heatRows(hours, new Date('2026-10-26T12:00:00Z')).filter(({ cells }) => cells.length > 0);
    expect(days.map(({ cells }) => cells)).toEqual([
      [
        {
          hour: '2026-10-25T00:00:00.000Z',
          until: '2026-10-25T02:00:00.000Z',
          attempts: 7,
          guessed: 2,
          mistyped: 0,
          real_key: 0,
          throttled: 5,
        },
      ],
    ]);
  });
});
