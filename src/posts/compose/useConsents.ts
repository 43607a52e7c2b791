import { useGetList } from 'react-admin';

interface Consent {
  id: string;
  platform: string;
  media_class: string;
}

/** Five platforms, a handful of classes. */
const MOST = 100;

/** What a member's consent in force covers, as `platform/media class`; undefined while it is asked for. */
export function useConsents(userId: string | undefined): ReadonlySet<string> | undefined {
  const { data } = useGetList<Consent>(
    'current_media_consents',
    {
      pagination: { page: 1, perPage: MOST },
      sort: { field: 'created_at', order: 'DESC' },
      filter: { user_id: userId },
    },
    { enabled: userId !== undefined },
  );
  return data && new Set(data.map(({ platform, media_class: media }) => `${platform}/${media}`));
}
