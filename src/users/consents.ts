import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useGetManyReference, useNotify } from 'react-admin';
import type { Database } from '../data/database.types.ts';
import { useConsoleData } from '../data/dataProvider.ts';
import { errorMessage } from '../data/errors.ts';
import type { MediaClass, SocialPlatform } from '../data/verbTypes.ts';
import { PAGES } from './page/usePage.ts';

/** A consent in force. A view's columns are all nullable in the generated types; these three never are. */
export type ConsentRow = Database['public']['Views']['current_media_consents']['Row'] & {
  id: string;
  platform: SocialPlatform;
  media_class: MediaClass;
};

const RESOURCE = 'current_media_consents';
/** Five platforms times four classes. */
const ALL = 100;

export const platformNames: Readonly<Record<SocialPlatform, string>> = {
  instagram: 'Instagram',
  tiktok: 'TikTok',
  facebook: 'Facebook',
  x: 'X',
  webhook: 'Webhook',
};

export const classNames: Readonly<Record<MediaClass, string>> = {
  weight_numbers: 'weights',
  name: 'name',
  body: 'photos',
  face: 'face in photos',
};

const weightForms = {
  exact: 'exact weights',
  rounded: 'weights to half a kilogram',
  percent: 'percent only',
};
const dateForms = { dates: 'dates', weeks: 'weeks' };
const nameForms = { full_name: 'full name', first_name: 'first name', initials: 'initials', none: 'no name' };

/** What one consent lets be seen, as a person would say it. */
export function consentText({ media_class, weight_form, date_form, name_form }: ConsentRow): string {
  if (media_class === 'weight_numbers') {
    return `${weightForms[weight_form ?? 'percent']}, ${dateForms[date_form ?? 'weeks']}`;
  }
  if (media_class === 'name') return nameForms[name_form ?? 'none'];
  return classNames[media_class];
}

/** Consents by platform, in the order of the platforms' names. */
export function byPlatform(rows: readonly ConsentRow[]): { platform: SocialPlatform; texts: string[] }[] {
  const platforms = [...new Set(rows.map(({ platform }) => platform))];
  return platforms
    .toSorted((a, b) => platformNames[a].localeCompare(platformNames[b]))
    .map((platform) => ({
      platform,
      texts: rows.filter((row) => row.platform === platform).map(consentText),
    }));
}

export function useConsents(userId: string) {
  return useGetManyReference<ConsentRow>(RESOURCE, {
    target: 'user_id',
    id: userId,
    pagination: { page: 1, perPage: ALL },
    sort: { field: 'media_class', order: 'ASC' },
    filter: {},
  });
}

/** Asked again while files are still to be deleted: the worker needs some seconds. */
const RECEIPT_MS = 5_000;

export function useReceipt(userId: string) {
  const data = useConsoleData();
  return useQuery({
    queryKey: [RESOURCE, 'receipt', userId],
    queryFn: () => data.consentReceipt(userId),
    refetchInterval: ({ state }) => {
      const files = state.data?.files;
      return files && files.removed < files.asked ? RECEIPT_MS : false;
    },
  });
}

/** Null is everywhere, and everything. */
export interface Withdrawal {
  platform: SocialPlatform | null;
  mediaClass: MediaClass | null;
}

export function useWithdraw(userId: string, onDone: () => void) {
  const data = useConsoleData();
  const queries = useQueryClient();
  const notify = useNotify();
  return useMutation({
    mutationFn: ({ platform, mediaClass }: Withdrawal) => data.withdrawConsents(userId, platform, mediaClass),
    onSuccess: (count) => {
      notify(count === 1 ? '1 consent withdrawn.' : `${count} consents withdrawn.`, { type: 'success' });
      onDone();
    },
    onError: (error) => notify(errorMessage(error), { type: 'error' }),
    onSettled: () =>
      Promise.all([RESOURCE, PAGES].map((key) => queries.invalidateQueries({ queryKey: [key] }))),
  });
}
