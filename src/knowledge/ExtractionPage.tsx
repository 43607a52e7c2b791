import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { lazy, useState } from 'react';
import { count, percent } from '../charts/chartFormats.ts';
import { timeOf } from '../charts/periods.ts';
import { BigNumbers } from '../dashboards/BigNumbers.tsx';
import { MetricPanel } from '../dashboards/MetricPanel.tsx';
import { type ExtractionFilter, useConsoleData } from '../data/index.ts';
import { formatCount, formatDay } from '../fields/format.ts';
import { lastDays } from './days.ts';
import { EntriesDialog } from './EntriesDialog.tsx';
import { bandText, codeText, share } from './extractionText.ts';
import { usd } from './money.ts';
import { SpanInput, useSpan } from './SpanInput.tsx';

const TimeSeriesChart = lazy(() => import('../charts/TimeSeriesChart.tsx'));
const RowBars = lazy(() => import('../charts/RowBars.tsx'));

/** What became of quick entries: how sure the model was, what failed, and what it cost. Every number opens its entries. */
const ExtractionPage = () => {
  const data = useConsoleData();
  const range = lastDays(new Date(), useSpan());
  const [opened, setOpened] = useState<{ title: string; filter: ExtractionFilter } | null>(null);
  const asked = useQuery({
    queryKey: ['extraction_summary', range],
    queryFn: () => data.extractionSummary(range),
    placeholderData: keepPreviousData,
  });
  const { totals, days = [], confidence = [], failures = [] } = asked.data ?? {};
  const open = (title: string, filter: ExtractionFilter) => () => setOpened({ title, filter });
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <SpanInput />
      <BigNumbers
        numbers={[
          { label: 'Entries', value: totals && formatCount(totals.entries), onOpen: open('All entries', {}) },
          {
            label: 'Failed',
            value: totals && formatCount(totals.failed),
            note: totals && `${share(totals.failed, totals.entries)} of all`,
            onOpen: open('Failed entries', { status: 'failed' }),
          },
          {
            label: 'Mean confidence',
            value: totals && (totals.mean_confidence === null ? '–' : percent.text(totals.mean_confidence)),
            note: 'by the model’s own word',
            onOpen: open('Done entries', { status: 'completed' }),
          },
          {
            label: 'Corrected by members',
            value: totals && formatCount(totals.corrected),
            note: totals && `${share(totals.corrected, totals.entries)} of all`,
            onOpen: open('Entries that members corrected', { corrected: true }),
          },
          {
            label: 'Cost',
            value: totals && usd.text(totals.cost_usd),
            note:
              totals && totals.entries > 0
                ? `${usd.text(totals.cost_usd / totals.entries)} an entry`
                : undefined,
            onOpen: open('All entries', {}),
          },
        ].map(({ note, ...number }) => ({ ...number, ...(note !== undefined && { note }) }))}
      />
      <MetricPanel
        title="Entries by day"
        asked={asked}
        rows={totals && totals.entries > 0 ? days : []}
        columns={[
          { heading: 'Day', value: ({ day }) => day },
          { heading: 'Entries', value: ({ entries }) => entries },
          { heading: 'Failed', value: ({ failed }) => failed },
          { heading: 'Mean confidence', value: ({ mean_confidence: mean }) => mean },
          { heading: 'Cost (US$)', value: ({ cost_usd: cost }) => cost },
        ]}
        empty="No member put anything in on these days."
      >
        <TimeSeriesChart
          rows={days.map(({ day, entries, failed }, place) => ({
            period: day,
            time: timeOf(day),
            partial: place === days.length - 1,
            values: { entries, failed },
          }))}
          lines={[
            { key: 'entries', label: 'Entries' },
            { key: 'failed', label: 'Failed' },
          ]}
          format={count}
          nameOf={formatDay}
        />
      </MetricPanel>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: '1fr 1fr' } }}>
        <MetricPanel
          title="How sure the model was"
          about="Entries by confidence, and how many of them members corrected: a model that knows itself is corrected where it is unsure."
          asked={asked}
          rows={confidence}
          columns={[
            { heading: 'Confidence', value: ({ band }) => bandText(band) },
            { heading: 'Entries', value: ({ entries }) => entries },
            { heading: 'Corrected', value: ({ corrected }) => corrected },
          ]}
          empty="No entry has a confidence yet."
        >
          <RowBars
            rows={confidence.map(({ band, entries, corrected }) => ({
              label: bandText(band),
              values: [entries],
              text: `${formatCount(entries)}, ${share(corrected, entries)} corrected`,
            }))}
            format={count}
            labelWidth={84}
          />
          <Buttons
            entries={confidence.map(({ band }) => ({
              label: bandText(band),
              onOpen: open(`Entries of ${bandText(band)}`, { band }),
            }))}
          />
        </MetricPanel>
        <MetricPanel
          title="What failed"
          asked={asked}
          rows={failures}
          columns={[
            { heading: 'Error', value: ({ error_code: code }) => code },
            { heading: 'Entries', value: ({ entries }) => entries },
          ]}
          empty="Nothing failed on these days."
        >
          <RowBars
            rows={failures.map(({ error_code: code, entries }) => ({
              label: codeText(code),
              values: [entries],
            }))}
            format={count}
            labelWidth={150}
          />
          <Buttons
            entries={failures.map(({ error_code: code }) => ({
              label: codeText(code),
              onOpen: open(`Failed: ${codeText(code)}`, { errorCode: code }),
            }))}
          />
        </MetricPanel>
      </Box>
      {opened && <EntriesDialog {...opened} range={range} onClose={() => setOpened(null)} />}
    </Box>
  );
};

const Buttons = ({ entries }: { entries: readonly { label: string; onOpen: () => void }[] }) => (
  <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, mt: 1, '@media print': { display: 'none' } }}>
    {entries.map(({ label, onOpen }) => (
      <Button key={label} size="small" onClick={onOpen}>
        {label}
      </Button>
    ))}
  </Box>
);

export default ExtractionPage;
