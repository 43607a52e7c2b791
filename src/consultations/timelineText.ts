import type { TimelineEntry } from '../data/index.ts';
import { formatDate } from '../fields/format.ts';
import type { TimelineTone } from '../fields/Timeline.tsx';
import { deliveryChannels } from './keyActions.ts';
import { type Outcome, outcomeText } from './keyOutcome.ts';

export interface EntryText {
  title: string;
  tone: TimelineTone;
  /** What changed, in words. */
  detail?: string;
}

const day = (value: unknown) => (typeof value === 'string' ? formatDate(value) : 'never');

/** One entry of a key's history in words. */
export function entryText(entry: TimelineEntry): EntryText {
  const { kind, before, after, reason } = entry;
  const who = entry.user_name ?? 'Somebody whose account is gone';
  const given = reason ? { detail: reason } : {};
  switch (kind) {
    case 'issued':
      return { title: 'Issued', tone: 'quiet' };
    case 'delivered':
      return {
        title: 'Handed out',
        tone: 'quiet',
        detail: deliveryChannels.find(({ id }) => id === after?.channel)?.name ?? '',
      };
    case 'redeemed':
      return { title: `Redeemed by ${who}`, tone: 'good' };
    case 'finished':
      return { title: `${who} finished the consultation`, tone: 'good' };
    case 'refused':
      return {
        title: `Refused to ${who}`,
        tone: 'bad',
        detail: outcomeText[reason as Outcome]?.label ?? reason ?? '',
      };
    case 'mistyped':
      return { title: `Mistyped by ${who}`, tone: 'bad', detail: 'One slip away from this key' };
    case 'revoked':
      return { title: 'Revoked', tone: 'bad', ...given };
    case 'reinstated':
      return { title: 'Reinstated', tone: 'quiet', ...given };
    case 'expired':
      return { title: 'Expired by hand', tone: 'bad', ...given };
    case 'extended':
      return {
        title: `Extended to ${day(after?.expires_at)}`,
        tone: 'quiet',
        detail: `was ${day(before?.expires_at)}`,
      };
    case 'uses_changed':
      return { title: `${after?.max_uses} uses`, tone: 'quiet', detail: `were ${before?.max_uses}` };
    case 'reassigned':
      return {
        title: `For ${entry.assigned_name ?? after?.assigned_email ?? 'anyone'} from now on`,
        tone: 'quiet',
        ...given,
      };
    case 'rotated':
      return {
        title: 'Given another secret',
        tone: 'quiet',
        detail: `…${before?.last4} became …${after?.last4}`,
      };
    default:
      return { title: kind, tone: 'quiet' };
  }
}
