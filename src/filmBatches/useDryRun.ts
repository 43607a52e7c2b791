import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useConsoleData } from '../data/dataProvider.ts';
import type { FilmSelection } from '../data/filmVerbs.ts';
import { useDebouncedValue } from '../studio/useDebouncedValue.ts';

/** What a batch would be, asked again a moment after each change; the last answer stays until the next is there. */
export function useDryRun(templateId: string | undefined, selection: FilmSelection) {
  const data = useConsoleData();
  const asked = useDebouncedValue(JSON.stringify(selection), 300);
  return useQuery({
    queryKey: ['film_batches', 'preview', templateId, asked],
    queryFn: () => data.previewFilmBatch(templateId ?? '', JSON.parse(asked) as FilmSelection),
    enabled: Boolean(templateId),
    placeholderData: keepPreviousData,
    staleTime: 0,
    retry: false,
  });
}
