import { parseISO, startOfDay } from 'date-fns';
import { z } from 'zod';
import type { IssueOptions } from '../data/verbs.ts';
import { batchRule, type CountRule, daysRule, quantityRule, readCount, usesRule } from './keyCounts.ts';
import { expiryInstant, localDay } from './keyExpiry.ts';
import { typedKind } from './keyFormat.ts';

/** What the form holds: text as it was typed, so that a refused value stays where the person left it. */
export interface IssueForm {
  /** Random keys, or one word that somebody chooses. */
  kind: 'keys' | 'code';
  code: string | null;
  prefix: string | null;
  batch_max_uses: string | null;
  tags: string[] | null;
  /** Days; read only when `expiry` is `first_use`. */
  days_after_first_use: string | null;
  quantity: string;
  max_uses: string;
  /** `never`, a number of days as text, `date` together with `expires_on`, or `first_use` with `days_after_first_use`. */
  expiry: string;
  /** A day of the person's calendar, `YYYY-MM-DD`; read only when `expiry` is `date`. */
  expires_on: string | null;
  /** Not valid before this day begins, `YYYY-MM-DD`. */
  starts_on: string | null;
  owner_id: string | null;
  batch_name: string | null;
  assign_to: 'anyone' | 'member' | 'email';
  assigned_user_id: string | null;
  assigned_email: string | null;
  notes: string | null;
}

export const issueDefaults: IssueForm = {
  kind: 'keys',
  code: null,
  prefix: 'KEEL',
  batch_max_uses: null,
  tags: null,
  days_after_first_use: '30',
  quantity: '1',
  max_uses: '1',
  expiry: '90',
  expires_on: null,
  starts_on: null,
  owner_id: null,
  batch_name: null,
  assign_to: 'anyone',
  assigned_user_id: null,
  assigned_email: null,
  notes: null,
};

const count = (rule: CountRule) =>
  z
    .string()
    .nullish()
    .transform((text, context) => {
      const read = readCount(text ?? '', rule);
      if (read.ok) return read.value;
      context.addIssue({ code: 'custom', message: read.message });
      return z.NEVER;
    });

const optionalCount = (rule: CountRule) =>
  z
    .string()
    .nullish()
    .transform((text, context) => {
      if (!text?.trim()) return undefined;
      const read = readCount(text, rule);
      if (read.ok) return read.value;
      context.addIssue({ code: 'custom', message: read.message });
      return z.NEVER;
    });

const optionalText = (max: number, noun: string) =>
  z
    .string()
    .trim()
    .max(max, `${noun} can have ${max} characters at most.`)
    .nullish()
    .transform((text) => text || undefined);

/**
 * The one schema of the "Issue keys" form: checks what was typed and turns it into the call's arguments.
 * `now` is given, not read, so that "in the future" can be tested.
 */
export const issueSchema = (now: Date) =>
  z
    .object({
      kind: z.enum(['keys', 'code']),
      code: z.string().nullish(),
      prefix: z.string().trim().toUpperCase().nullish(),
      batch_max_uses: optionalCount(batchRule),
      tags: z.array(z.string()).nullish(),
      days_after_first_use: z.string().nullish(),
      quantity: count(quantityRule),
      max_uses: count(usesRule),
      expiry: z.string().min(1, 'Choose when the keys expire.'),
      expires_on: z.string().nullish(),
      starts_on: z.string().nullish(),
      owner_id: z.string().nullish(),
      batch_name: optionalText(200, 'A batch name'),
      assign_to: z.enum(['anyone', 'member', 'email']),
      assigned_user_id: z.string().nullish(),
      assigned_email: z.string().trim().nullish(),
      notes: optionalText(4000, 'Notes'),
    })
    .superRefine((form, context) => {
      const refuse = (path: keyof IssueForm, message: string) =>
        context.addIssue({ code: 'custom', path: [path], message });
      if (form.expiry === 'date') {
        if (!form.expires_on) refuse('expires_on', 'Choose the last day on which the keys work.');
        else if (form.expires_on < localDay(now)) refuse('expires_on', 'The expiry must be in the future.');
      }
      if (form.starts_on && form.expiry === 'date' && form.expires_on && form.expires_on < form.starts_on)
        refuse('starts_on', 'The first day is after the last one.');
      if (form.expiry === 'first_use') {
        const read = readCount(form.days_after_first_use ?? '', daysRule);
        if (!read.ok) refuse('days_after_first_use', read.message);
      }
      if (form.prefix && !/^[A-Z][A-Z0-9]{1,7}$/.test(form.prefix))
        refuse('prefix', 'A prefix has 2 to 8 letters and digits and begins with a letter.');
      if ((form.tags ?? []).length > 20 || form.tags?.some((tag) => tag.length > 40))
        refuse('tags', 'At most 20 tags of 1 to 40 characters each.');
      if (form.kind === 'code') {
        if (
          !/^[0-9A-Z]+([-\s]+[0-9A-Z]+)*$/i.test(form.code?.trim() ?? '') ||
          typedKind(form.code ?? '') !== 'code'
        )
          refuse('code', 'A campaign code has 6 to 12 letters and digits; hyphens may stand between them.');
        if (form.expiry === 'never' || form.expiry === 'first_use')
          refuse(
            'expiry',
            'A campaign code needs an expiry: it is public, and would be found sooner or later.',
          );
      }
      if (form.assign_to === 'anyone') return;
      if (form.kind === 'keys' && form.quantity !== 1)
        refuse('quantity', 'A key for one person is issued one at a time: enter 1.');
      if (form.assign_to === 'member' && !form.assigned_user_id)
        refuse('assigned_user_id', 'Choose the member who gets the key.');
      if (form.assign_to === 'email' && !z.email().safeParse(form.assigned_email).success)
        refuse('assigned_email', 'Enter the e-mail address of the person who gets the key.');
    })
    .transform((form) => ({
      quantity: form.kind === 'code' ? 1 : form.quantity,
      code: form.kind === 'code' ? (form.code ?? '').trim() : undefined,
      options: toOptions(form, now),
    }));

type Checked = Pick<IssueForm, 'expiry' | 'assign_to' | 'kind'> & {
  prefix?: string | null;
  batch_max_uses?: number;
  tags?: string[] | null;
  days_after_first_use?: string | null;
  max_uses: number;
  expires_on?: string | null;
  starts_on?: string | null;
  owner_id?: string | null;
  batch_name?: string;
  assigned_user_id?: string | null;
  assigned_email?: string | null;
  notes?: string;
};

/** Absent options mean the database's default; in particular no `expires_at` is a key that never expires. */
function toOptions(form: Checked, now: Date): IssueOptions {
  return {
    max_uses: form.max_uses,
    expires_at: expiryInstant(form.expiry, form.expires_on ?? null, now) ?? undefined,
    not_before: form.starts_on ? startOfDay(parseISO(form.starts_on)).toISOString() : undefined,
    owner_id: form.owner_id || undefined,
    days_after_first_use: form.expiry === 'first_use' ? Number(form.days_after_first_use) : undefined,
    prefix: form.kind === 'keys' ? form.prefix || undefined : undefined,
    batch_max_uses: form.batch_max_uses,
    tags: form.tags?.length ? form.tags : undefined,
    batch_name: form.batch_name,
    notes: form.notes,
    assigned_user_id: form.assign_to === 'member' ? (form.assigned_user_id ?? undefined) : undefined,
    assigned_email: form.assign_to === 'email' ? form.assigned_email?.toLowerCase() : undefined,
  };
}

/** The form's complaints by field, first one each: the shape that react-admin's `validate` wants. */
export function issueErrors(form: Partial<IssueForm>, now: Date): Partial<Record<keyof IssueForm, string>> {
  const read = issueSchema(now).safeParse(form);
  if (read.success) return {};
  const errors: Partial<Record<string, string>> = {};
  for (const issue of read.error.issues) errors[String(issue.path[0])] ??= issue.message;
  return errors;
}
