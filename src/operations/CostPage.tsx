import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { lazy, useState } from 'react';
import { Title } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { timeOf } from '../charts/periods.ts';
import { BigNumbers } from '../dashboards/BigNumbers.tsx';
import { MetricPanel } from '../dashboards/MetricPanel.tsx';
import { type ExtractionFilter, errorMessage, useConsoleData } from '../data/index.ts';
import { formatCount, formatDay } from '../fields/format.ts';
import { Panel } from '../fields/Panel.tsx';
import { Quiet } from '../fields/Quiet.tsx';
import { words } from '../fields/words.ts';
import { lastDays } from '../knowledge/days.ts';
import { EntriesDialog } from '../knowledge/EntriesDialog.tsx';
import { share } from '../knowledge/extractionText.ts';
import { usd } from '../knowledge/money.ts';
import { SpanInput, useSpan } from '../knowledge/SpanInput.tsx';

const TimeSeriesChart = lazy(() => import('../charts/TimeSeriesChart.tsx'));

/** What AI costs: what was paid for nothing first, then by what it was for and by day. */
const CostPage = () => {
  const data = useConsoleData();
  const navigate = useNavigate();
  const span = useSpan();
  const range = lastDays(new Date(), span);
  const [opened, setOpened] = useState<{ title: string; filter: ExtractionFilter } | null>(null);
  const asked = useQuery({
    queryKey: ['ai_costs', range],
    queryFn: async () => {
      const [entries, coaching] = await Promise.all([
        data.extractionSummary(range),
        data.coachingCosts(range, 1),
      ]);
      return { entries, coaching };
    },
    placeholderData: keepPreviousData,
  });
  const { entries, coaching } = asked.data ?? {};
  const total = entries && coaching && entries.totals.cost_usd + coaching.totals.cost_usd;
  const days = (entries?.days ?? []).map(({ day, cost_usd: read, failed }) => ({
    day,
    failed,
    read,
    coach: coaching?.days.find((other) => other.day === day)?.cost_usd ?? 0,
  }));
  const open = (title: string, filter: ExtractionFilter) => setOpened({ title, filter });
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Title title="AI cost" />
      <SpanInput />
      <Panel title="What fails">
        {asked.error && <Quiet>{errorMessage(asked.error)}</Quiet>}
        {entries?.failures.length === 0 && <Quiet>No call failed on these days.</Quiet>}
        <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
          {entries?.failures.map(({ error_code: code, entries: count }) => (
            <Box component="li" key={code} sx={{ display: 'flex', gap: 1.5, py: 0.5 }}>
              <Link
                component="button"
                type="button"
                variant="body2"
                sx={{ flex: 1, textAlign: 'start' }}
                onClick={() => open(words(code), { status: 'failed', errorCode: code })}
              >
                Quick entries: {words(code)}
              </Link>
              <Typography variant="body2" fontWeight={620} sx={{ fontVariantNumeric: 'tabular-nums' }}>
                {formatCount(count)}
              </Typography>
            </Box>
          ))}
        </Box>
      </Panel>
      <BigNumbers
        numbers={[
          {
            label: 'Failed quick entries',
            value: entries && formatCount(entries.totals.failed),
            note: entries ? `${share(entries.totals.failed, entries.totals.entries)} of all` : ' ',
            onOpen: () => open('Failed entries', { status: 'failed' }),
          },
          {
            label: 'Cost',
            value: total === undefined ? undefined : usd.text(total),
            note: 'US dollars, days in UTC',
          },
          {
            label: 'Quick entries',
            value: entries && usd.text(entries.totals.cost_usd),
            note: entries ? `${formatCount(entries.totals.entries)} entries` : ' ',
            onOpen: () => navigate(`/knowledge/extraction?days=${span}`),
          },
          {
            label: 'Coaching',
            value: coaching && usd.text(coaching.totals.cost_usd),
            note: coaching ? `${formatCount(coaching.totals.answers)} answers` : ' ',
            onOpen: () => navigate(`/knowledge/coaching?days=${span}`),
          },
        ]}
      />
      <MetricPanel
        title="Cost by day"
        asked={asked}
        rows={total ? days : []}
        columns={[
          { heading: 'Day', value: ({ day }) => day },
          { heading: 'Coaching (US$)', value: ({ coach }) => coach },
          { heading: 'Quick entries (US$)', value: ({ read }) => read },
          { heading: 'Failed entries', value: ({ failed }) => failed },
        ]}
        empty="Nothing was paid for on these days."
      >
        <TimeSeriesChart
          rows={days.map(({ day, read, coach }, place) => ({
            period: day,
            time: timeOf(day),
            partial: place === days.length - 1,
            values: { coach, read },
          }))}
          lines={[
            { key: 'coach', label: 'Coaching' },
            { key: 'read', label: 'Quick entries' },
          ]}
          format={usd}
          nameOf={formatDay}
        />
      </MetricPanel>
      {opened && <EntriesDialog {...opened} range={range} onClose={() => setOpened(null)} />}
    </Box>
  );
};

export default CostPage;
