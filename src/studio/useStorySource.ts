import { useQuery } from '@tanstack/react-query';
import type { FilmDefinition } from '../../remotion/films/registry.ts';
import { useConsoleData } from '../data/dataProvider.ts';

/** A member's rows for a film; asked for when there is a member who may be in one. Photos are a film's own rows. */
export function useStorySource(userId: string | undefined, film: FilmDefinition | undefined) {
  const data = useConsoleData();
  const photos = film?.id === 'before-after' ? film.id : undefined;
  return useQuery({
    queryKey: ['story_source', userId, photos],
    queryFn: () => data.storySource(userId ?? '', photos),
    enabled: userId !== undefined,
    // Read once a visit: a film must not change under somebody's hands.
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
}
