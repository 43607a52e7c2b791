import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useConsoleData } from '../data/index.ts';
import { useDebouncedValue } from '../studio/useDebouncedValue.ts';

export interface TermsQuestion {
  accountId: string;
  at: Date;
  post: { contentId?: string; caption: string; id?: string };
}

/** What posting at a moment would mean; asked again whenever the minute, the film or the caption changes. */
export function useTerms({ accountId, at, post }: TermsQuestion) {
  const data = useConsoleData();
  const caption = useDebouncedValue(post.caption, 600);
  const asked = { ...post, caption };
  const minute = Math.floor(at.getTime() / 60_000);
  return useQuery({
    queryKey: ['posting_terms', accountId, minute, asked],
    queryFn: () => data.postingTerms(accountId, at, asked),
    placeholderData: keepPreviousData,
  });
}
