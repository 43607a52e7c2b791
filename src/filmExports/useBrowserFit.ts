import { useQuery } from '@tanstack/react-query';
import type { FilmDefinition, FilmProps } from '../../remotion/films/registry.ts';

/** Why this browser cannot make a film, as a sentence; null when it can, undefined while it is being asked. */
export function useBrowserFit(film: FilmDefinition, props: FilmProps) {
  const { width, height } = film.sizeOf(props);
  const still = Boolean(film.still);
  const { data, isError } = useQuery({
    queryKey: ['browser_fit', still, width, height],
    queryFn: async () => {
      const { whyNotHere } = await import('../../remotion/canvas/support.ts');
      return whyNotHere({ still, width, height });
    },
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  return isError ? 'What draws films could not be loaded. Reload the page.' : data;
}
