import { parseDay, utcInstant } from '../core/calendar.ts';
import { addRows, type Tables } from '../core/tables.ts';
import type { Consents } from '../member/consents.ts';
import type { DemoOptions, Member } from '../member/member.ts';

/** The ledger's `seq` is given by the database in the order of these rows. */
export function addConsents(
  tables: Tables,
  member: Member,
  { forms, entries }: Consents,
  options: DemoOptions,
): void {
  const newTextFrom = utcInstant(parseDay(options.today) - 100);
  addRows(
    tables,
    'public.media_consents',
    entries.map(({ platform, mediaClass, decision, at, expiresAt }) => ({
      id: member.rowId('media_consents', platform, mediaClass, decision),
      user_id: member.id,
      platform,
      media_class: mediaClass,
      decision,
      text_version: at < newTextFrom ? '2' : '3',
      weight_form: forms.weight,
      name_form: forms.name,
      date_form: forms.date,
      channel: forms.channel,
      expires_at: expiresAt,
      created_at: at,
    })),
  );
}
