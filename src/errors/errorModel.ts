import type { Enums, Tables } from '../data/database.types.ts';

export type ErrorStatus = Enums<'ai_error_status'>;
export type ErrorSeverity = Enums<'ai_error_severity'>;

/** Errors that are the same error, as the list and the page read them (`ai_error_group_summaries`). */
export type ErrorGroup = Omit<Tables<'ai_error_groups'>, 'fingerprint' | 'updated_at'> & {
  last_24_hours: number;
  baseline_per_day: number;
  is_spike: boolean;
  trend_14_days: number[];
};

/** The columns of an occurrence that may be read: never whose it was. */
export const occurrenceColumns = [
  'id',
  'group_id',
  'user_pseudonym',
  'model_version_id',
  'occurred_at',
  'error_code',
  'message',
  'severity',
  'http_status',
  'request_id',
  'retry_count',
  'was_recovered',
  'error_context',
] as const;
export type Occurrence = Pick<Tables<'ai_errors'>, (typeof occurrenceColumns)[number]>;

type Tone = 'success' | 'info' | 'default' | 'warning' | 'error';

export const statusText: Readonly<Record<ErrorStatus, { label: string; tone: Tone }>> = {
  open: { label: 'Open', tone: 'warning' },
  investigating: { label: 'Investigating', tone: 'info' },
  resolved: { label: 'Resolved', tone: 'success' },
  ignored: { label: 'Ignored', tone: 'default' },
};
export const severityText: Readonly<Record<ErrorSeverity, { label: string; tone: Tone }>> = {
  critical: { label: 'Critical', tone: 'error' },
  error: { label: 'Error', tone: 'warning' },
  warning: { label: 'Warning', tone: 'default' },
};

/** The states that a list shows, as PostgREST takes them. */
export const statusChoices = [
  { id: '(open,investigating)', name: 'To do' },
  ...Object.entries(statusText).map(([id, { label }]) => ({ id: `(${id})`, name: label })),
];
export const severityChoices = Object.entries(severityText).map(([id, { label: name }]) => ({ id, name }));

/** What the last day is against the days before, in words. */
export function rateText({ last_24_hours: now, baseline_per_day: before }: ErrorGroup): string {
  return `${now} in 24 hours, ${Math.round(before * 10) / 10} a day before`;
}
