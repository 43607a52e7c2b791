import { annotations } from '../catalog/staffNotes.ts';
import { formatDay, parseDay, utcInstant } from '../core/calendar.ts';
import { stableUuid } from '../core/hash.ts';
import { addRows, type Tables } from '../core/tables.ts';
import type { DemoOptions } from '../member/member.ts';

/** What explains the demo's charts. Authors are given after the staff have signed up. */
export function addNotes(tables: Tables, { seed, today }: DemoOptions): void {
  const end = parseDay(today);
  addRows(
    tables,
    'public.annotations',
    annotations.map(({ day, title, kind, days }) => ({
      id: stableUuid(`${seed}/annotations/${title}`),
      occurred_on: formatDay(end + day),
      ends_on: days > 1 ? formatDay(end + day + days - 1) : null,
      title,
      kind,
      created_by: null,
      created_at: utcInstant(end + day, 960),
      updated_at: utcInstant(end + day, 960),
    })),
  );
}
