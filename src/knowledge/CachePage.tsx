import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { lazy } from 'react';
import { useGetList } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { percent } from '../charts/chartFormats.ts';
import { timeOf } from '../charts/periods.ts';
import { BigNumbers } from '../dashboards/BigNumbers.tsx';
import { MetricPanel } from '../dashboards/MetricPanel.tsx';
import type { Tables } from '../data/database.types.ts';
import { errorMessage, useConsoleData } from '../data/index.ts';
import { formatCount, formatDay } from '../fields/format.ts';
import { CacheKinds } from './CacheKinds.tsx';
import { dayBefore } from './days.ts';
import { hitRate, hitRateRows } from './hitRate.ts';

const TimeSeriesChart = lazy(() => import('../charts/TimeSeriesChart.tsx'));
const SHOWN_DAYS = 60;

const words = (kind: string) => kind.replaceAll('_', ' ');

/** How often a context was ready, and how old what is ready is. Every number opens its rows in the explorer. */
const CachePage = () => {
  const data = useConsoleData();
  const navigate = useNavigate();
  const now = new Date();
  const { data: kinds, error } = useQuery({
    queryKey: ['context_cache_summary'],
    queryFn: () => data.contextCacheSummary(),
    staleTime: 0,
  });
  const counted = useGetList<Tables<'ai_context_cache_days'>>('ai_context_cache_days', {
    pagination: { page: 1, perPage: 1000 },
    sort: { field: 'day', order: 'DESC' },
    filter: { 'day@gte': dayBefore(now, SHOWN_DAYS) },
  });
  const days = counted.data ?? [];
  const open = (table: string, filter: Record<string, string>) => () =>
    navigate(`/explorer/${table}?${new URLSearchParams({ filter: JSON.stringify(filter), page: '1' })}`);
  const week = hitRate(days, dayBefore(now, 7), dayBefore(now, 0));
  const before = hitRate(days, dayBefore(now, 14), dayBefore(now, 7));
  const sum = (of: 'entries' | 'in_force' | 'tokens') => kinds?.reduce((total, kind) => total + kind[of], 0);
  const count = (value: number | undefined) => (value === undefined ? undefined : formatCount(value));
  const expired = kinds && (sum('entries') ?? 0) - (sum('in_force') ?? 0);
  const rows = hitRateRows(days);
  const names = [...new Set(days.map(({ context_kind: kind }) => kind))].sort();
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      {error && <Alert severity="error">{errorMessage(error)}</Alert>}
      <BigNumbers
        numbers={[
          {
            label: 'Hit rate, 7 days',
            value: counted.isPending ? undefined : week === undefined ? '–' : percent.text(week),
            note:
              before === undefined ? 'nothing was asked before' : `${percent.text(before)} the week before`,
            onOpen: open('ai_context_cache_days', {
              'day@gte': dayBefore(now, 7),
              'day@lte': dayBefore(now, 1),
            }),
          },
          {
            label: 'In force',
            value: count(sum('in_force')),
            onOpen: open('ai_context_cache', { 'expires_at@gte': now.toISOString() }),
          },
          {
            label: 'Expired',
            value: count(expired),
            note: 'kept until they are written again',
            onOpen: open('ai_context_cache', { 'expires_at@lte': now.toISOString() }),
          },
          { label: 'Tokens ready', value: count(sum('tokens')), onOpen: open('ai_context_cache', {}) },
        ]}
      />
      <MetricPanel
        title="Hit rate by kind"
        about="Of all times that a service asked for a context, how often one was in force. Days in UTC."
        asked={counted}
        rows={rows}
        columns={[
          { heading: 'Day', value: ({ day }) => day },
          ...names.map((kind) => ({
            heading: words(kind),
            value: ({ values }: (typeof rows)[number]) => values[kind] ?? null,
            text: ({ values }: (typeof rows)[number]) =>
              values[kind] == null ? '–' : percent.text(values[kind]),
          })),
        ]}
        empty="Nobody has asked for a context yet."
      >
        <TimeSeriesChart
          rows={rows.map(({ day, values }) => ({
            period: day,
            time: timeOf(day),
            partial: day === dayBefore(now, 0),
            values,
          }))}
          lines={names.map((kind) => ({ key: kind, label: words(kind) }))}
          format={percent}
          nameOf={formatDay}
        />
      </MetricPanel>
      {kinds && (
        <CacheKinds
          kinds={kinds}
          onOpen={(kind) => open('ai_context_cache', { 'context_kind@eq': kind })()}
        />
      )}
    </Box>
  );
};

export default CachePage;
