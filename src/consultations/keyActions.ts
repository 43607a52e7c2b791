import { endOfDay, parseISO } from 'date-fns';
import { errorMessage, sqlState } from '../data/errors.ts';
import type { KeyChange } from '../data/index.ts';
import { readCount, usesRule } from './keyCounts.ts';
import { localDay } from './keyExpiry.ts';

export type KeyActionId =
  | 'deliver'
  | 'extend'
  | 'reassign'
  | 'set_max_uses'
  | 'rotate'
  | 'expire'
  | 'revoke'
  | 'reinstate';

interface KeyActionText {
  label: string;
  /** "Revoke 3 keys": the verb of the button. */
  verb: string;
  meaning: string;
  reason: 'required' | 'optional';
  danger?: boolean;
}

/** What staff can do with keys, in the order of the menu. */
export const keyActions: Readonly<Record<KeyActionId, KeyActionText>> = {
  deliver: {
    label: 'Mark as handed out',
    verb: 'Mark',
    meaning: 'Notes that the key has reached its person. Copying and downloading note it by themselves.',
    reason: 'optional',
  },
  extend: {
    label: 'Extend',
    verb: 'Extend',
    meaning: 'Moves the expiry. Keys that never expire are left alone.',
    reason: 'optional',
  },
  reassign: {
    label: 'Reassign',
    verb: 'Reassign',
    meaning: 'Says who may redeem it from now on. Redemptions so far stay.',
    reason: 'optional',
  },
  set_max_uses: {
    label: 'Change uses',
    verb: 'Change',
    meaning: 'How often one key can be redeemed, what was redeemed already included.',
    reason: 'optional',
  },
  rotate: {
    label: 'Rotate',
    verb: 'Rotate',
    meaning:
      'Gives the key another secret, shown once. Old and new share one counter. For a key that was seen by the wrong people.',
    reason: 'required',
  },
  expire: {
    label: 'Expire now',
    verb: 'Expire',
    meaning: 'Ends it now. It can be extended again.',
    reason: 'required',
    danger: true,
  },
  revoke: {
    label: 'Revoke',
    verb: 'Revoke',
    meaning: 'Nobody can redeem it from now on. It can be reinstated.',
    reason: 'required',
    danger: true,
  },
  reinstate: {
    label: 'Reinstate',
    verb: 'Reinstate',
    meaning: 'Takes a revocation back.',
    reason: 'required',
  },
};

export const deliveryChannels = [
  { id: 'email', name: 'By e-mail' },
  { id: 'post', name: 'By post' },
  { id: 'in_person', name: 'In person' },
  { id: 'copied', name: 'Copied' },
  { id: 'csv', name: 'As a file' },
  { id: 'pdf', name: 'Printed' },
] as const;

/** What the dialog holds, as it was typed. */
export interface ActionForm {
  channel: (typeof deliveryChannels)[number]['id'];
  extend_by: '30' | '90' | '365' | 'date';
  expires_on: string;
  assign_to: 'anyone' | 'member' | 'email';
  assigned_user_id: string | null;
  assigned_email: string;
  max_uses: string;
  grace_hours: string;
  reason: string;
}

export const actionDefaults: ActionForm = {
  channel: 'email',
  extend_by: '30',
  expires_on: '',
  assign_to: 'email',
  assigned_user_id: null,
  assigned_email: '',
  max_uses: '',
  grace_hours: '0',
  reason: '',
};

export const extensionChoices = [
  { id: '30', name: 'By 30 days' },
  { id: '90', name: 'By 90 days' },
  { id: '365', name: 'By a year' },
  { id: 'date', name: 'To a day' },
] as const;

export const graceChoices = [
  { id: '0', name: 'Stops at once' },
  { id: '24', name: 'Works for another day' },
  { id: '168', name: 'Works for another week' },
] as const;

type Reading = { ok: true; change: KeyChange } | { ok: false; message: string };

/** The change that a form asks for, or one sentence about what is missing. Rotation isn't one: it answers keys. */
export function readChange(action: Exclude<KeyActionId, 'rotate'>, form: ActionForm, now: Date): Reading {
  const refuse = (message: string): Reading => ({ ok: false, message });
  switch (action) {
    case 'deliver':
      return { ok: true, change: { action, channel: form.channel } };
    case 'extend':
      if (form.extend_by !== 'date') return { ok: true, change: { action, days: Number(form.extend_by) } };
      if (!form.expires_on) return refuse('Choose the last day on which the keys work.');
      if (form.expires_on < localDay(now)) return refuse('The expiry must be in the future.');
      return { ok: true, change: { action, expires_at: endOfDay(parseISO(form.expires_on)).toISOString() } };
    case 'reassign':
      if (form.assign_to === 'anyone') return { ok: true, change: { action } };
      if (form.assign_to === 'member')
        return form.assigned_user_id
          ? { ok: true, change: { action, assigned_user_id: form.assigned_user_id } }
          : refuse('Choose the member who gets the key.');
      return /^[^@\s]+@[^@\s]+$/.test(form.assigned_email.trim())
        ? { ok: true, change: { action, assigned_email: form.assigned_email.trim() } }
        : refuse('Enter the e-mail address of the person who gets the key.');
    case 'set_max_uses': {
      const read = readCount(form.max_uses, usesRule);
      return read.ok ? { ok: true, change: { action, max_uses: read.value } } : refuse(read.message);
    }
    default:
      return { ok: true, change: { action } };
  }
}

/** The database asks for 3 to 500 characters; the sentence is its own. */
export function reasonProblem(action: KeyActionId, reason: string): string | undefined {
  const { length } = reason.trim();
  if (length === 0 && keyActions[action].reason === 'optional') return undefined;
  return length >= 3 && length <= 500
    ? undefined
    : 'Give a reason of 3 to 500 characters: colleagues will ask.';
}

/** "96 are revoked already, 2 never expire": what a change leaves alone and why. */
export const skippedText = (skipped: Readonly<Record<string, number>>) =>
  Object.entries(skipped)
    .map(([why, count]) => `${count.toLocaleString('en')} ${why}`)
    .join('; ');

/** What a rotation that ended early says; without an answer from the database it also says which keys to look at. */
export function rotationFailure(error: unknown): string {
  const text = `${errorMessage(error)} The keys below have new secrets.`;
  return sqlState(error)
    ? `${text} The others keep theirs.`
    : `${text} The step after them may have been done all the same: look for keys that were rotated just now, and rotate those again.`;
}
