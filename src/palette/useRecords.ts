import { keepPreviousData, useQueries } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useDataProvider } from 'react-admin';
import { useAccess } from '../access/IfCan.tsx';
import { typedKind } from '../consultations/keyFormat.ts';
import type { Command } from './command.ts';
import { searched } from './searched.ts';

/** A pause in typing after which it is worth asking. */
const PAUSE_MS = 120;
const LEAST_LETTERS = 2;
const PER_KIND = 5;
const NEWEST = { field: 'created_at', order: 'DESC' } as const;

const isKey = (text: string) => ['key', 'mistyped'].includes(typedKind(text));

/**
 * The records whose name fits what was typed, five of each kind that this person may read. A whole key is never sent as a search: searches are
 * remembered, and no key belongs there.
 */
export function useRecords(typed: string): { found: Command[]; isFetching: boolean; isWholeKey: boolean } {
  const { can } = useAccess();
  const dataProvider = useDataProvider();
  const [q, setQ] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setQ(typed.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  // Of what stands in the box now: Enter right after a paste may not meet the answers to what stood there before.
  const isWholeKey = isKey(typed);
  const kinds = searched.filter(({ area }) => can?.(area, 'read'));
  const answers = useQueries({
    queries: kinds.map(({ resource, sort = NEWEST }) => ({
      queryKey: ['palette', resource, q],
      queryFn: () =>
        dataProvider.getList(resource, { pagination: { page: 1, perPage: PER_KIND }, sort, filter: { q } }),
      enabled: q.length >= LEAST_LETTERS && !isKey(q),
      placeholderData: keepPreviousData,
      retry: false,
    })),
  });
  const found = answers.flatMap(({ data }, index) => {
    const of = kinds[index];
    if (!of || !data || q.length < LEAST_LETTERS || isWholeKey) return [];
    return data.data.map(
      (row): Command => ({
        id: `${of.resource} ${row.id}`,
        group: of.group,
        label: of.label(row),
        detail: of.detail?.(row),
        to: of.page?.(String(row.id)) ?? `/${of.resource}/${encodeURIComponent(row.id)}/show`,
      }),
    );
  });
  return {
    found,
    isFetching: typed.trim() !== q || answers.some((answer) => answer.isFetching),
    isWholeKey,
  };
}
