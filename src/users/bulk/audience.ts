import { useQuery } from '@tanstack/react-query';
import { useListContext } from 'react-admin';
import { type Audience, useConsoleData } from '../../data/index.ts';
import { formatCount } from '../../fields/format.ts';

/** `1 user`, `2,000 users`. */
export const people = (count: number) => `${formatCount(count)} ${count === 1 ? 'user' : 'users'}`;

/** Whom an action of the users list means: the selected rows, or all that the search and the filters find, on every page. */
export function useAudience(): { audience: Audience; who: string } {
  const { selectedIds, filterValues } = useListContext();
  if (selectedIds.length > 0)
    return { audience: { ids: selectedIds.map(String) }, who: 'The users that you selected' };
  const { search, q, ...filters } = filterValues as Record<string, unknown>;
  const words = search ?? q;
  const isNarrow = Boolean(words) || Object.keys(filters).length > 0;
  return {
    audience: { ...(typeof words === 'string' && { search: words }), filters },
    who: isNarrow ? 'Everybody whom the search and the filters find, on every page' : 'Every user there is',
  };
}

/** The true number, however many; never one from before. */
export function useAudienceCount(audience: Audience, enabled = true) {
  const data = useConsoleData();
  return useQuery({
    queryKey: ['countMembers', audience],
    queryFn: () => data.countMembers(audience),
    enabled,
    gcTime: 0,
  });
}

/** What every action on many users is given. */
export interface BulkActionProps {
  audience: Audience;
  /** Whom that is, as the start of a sentence. */
  who: string;
  /** It is done: the selection ends and the list shows what changed. */
  onDone: () => void;
  onClose: () => void;
}
