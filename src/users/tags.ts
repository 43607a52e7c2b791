import { useQuery } from '@tanstack/react-query';
import { useConsoleData } from '../data/index.ts';

/** A tag as the database keeps it: lower case, single spaces. */
export const tagSpelling = (typed: string) => typed.trim().replace(/\s+/g, ' ').toLowerCase();

/** What is wrong with a tag, as the database would say it; undefined for a good one. */
export function tagProblem(typed: string): string | undefined {
  const tag = tagSpelling(typed);
  if (!tag) return 'Choose a tag, or type a new one.';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the database refuses them
  if (tag.length > 40 || /[\][,;"\u0000-\u001f]/.test(tag))
    return 'A tag has 1 to 40 letters and none of , ; " [ ].';
  return undefined;
}

/** Every tag that a user has. */
export function useTagNames(enabled = true) {
  const data = useConsoleData();
  return useQuery({ queryKey: ['memberTagNames'], queryFn: data.memberTagNames, enabled, staleTime: 30_000 });
}
