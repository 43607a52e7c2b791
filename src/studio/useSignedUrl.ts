import { useQuery } from '@tanstack/react-query';
import { useConsoleData } from '../data/dataProvider.ts';

const LIFE_SECONDS = 3600;

/** A link to a file of the private bucket, asked for again well before it ends. `download` names the saved file. */
export function useSignedUrl(path: string | null | undefined, download?: string) {
  const data = useConsoleData();
  return useQuery({
    queryKey: ['signed_media_url', path, download],
    queryFn: () => data.signedMediaUrl(path ?? '', LIFE_SECONDS, download),
    enabled: Boolean(path),
    staleTime: (LIFE_SECONDS / 2) * 1000,
    gcTime: (LIFE_SECONDS / 2) * 1000,
  });
}
