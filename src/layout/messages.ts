import { defaultI18nProvider, type I18nProvider } from 'react-admin';
import { formatCount } from '../fields/format.ts';

/** Where react-admin's own words are about elements and records, and ours about what a person just did. */
const messages: Readonly<Record<string, string>> = {
  'ra.notification.created': 'Saved.',
  'ra.notification.deleted': 'Deleted.',
  'ra.notification.http_error': 'The server can’t be reached. Check the connection and try again.',
  'ra.notification.item_doesnt_exist': 'There is nothing at this address any more.',
  'resources.staff_invitations.notifications.created':
    'Invited. Copy the link below and send it to the person.',
  'resources.staff_members.notifications.updated': 'Saved. It takes effect with their next click.',
  'resources.profiles.notifications.updated': 'Saved.',
};

type Options = Readonly<Record<string, unknown>>;

/** What depends on a record or on numbers. */
const sentences: Readonly<Record<string, (options: Options) => string>> = {
  // What is edited, without the kind before it.
  'ra.page.edit': ({ recordRepresentation = '' }) => `Edit ${recordRepresentation}`.trimEnd(),
  'ra.navigation.page_range_info': ({ offsetBegin, offsetEnd, total }) =>
    `${formatCount(Number(offsetBegin))}–${formatCount(Number(offsetEnd))} of ${formatCount(Number(total))}`,
};

/** English, with our words first. */
export const i18nProvider: I18nProvider = {
  ...defaultI18nProvider,
  translate: (key, options) =>
    sentences[key]?.(options ?? {}) ?? messages[key] ?? defaultI18nProvider.translate(key, options),
};
