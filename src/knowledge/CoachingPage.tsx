import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { lazy, useState } from 'react';
import { timeOf } from '../charts/periods.ts';
import { BigNumbers } from '../dashboards/BigNumbers.tsx';
import { MetricPanel } from '../dashboards/MetricPanel.tsx';
import { useConsoleData } from '../data/index.ts';
import { formatCount, formatDay } from '../fields/format.ts';
import { CoachingMembers } from './CoachingMembers.tsx';
import { lastDays } from './days.ts';
import { usd } from './money.ts';
import { SpanInput, useSpan } from './SpanInput.tsx';

const TimeSeriesChart = lazy(() => import('../charts/TimeSeriesChart.tsx'));

/** What the coach costs, by day and by member; a day narrows the list of members. */
const CoachingPage = () => {
  const data = useConsoleData();
  const range = lastDays(new Date(), useSpan());
  const [day, setDay] = useState('');
  const asked = useQuery({
    queryKey: ['coaching_costs', range],
    queryFn: () => data.coachingCosts(range),
    placeholderData: keepPreviousData,
  });
  const { totals, days = [] } = asked.data ?? {};
  const answered = days.filter(({ cost_usd: cost }) => cost > 0).toReversed();
  const within = day >= range.from && day <= range.to ? { from: day, to: day } : range;
  const per = (many: number | undefined) => (totals && many ? usd.text(totals.cost_usd / many) : '–');
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <SpanInput />
      <BigNumbers
        numbers={[
          { label: 'Cost', value: totals && usd.text(totals.cost_usd), onOpen: () => setDay('') },
          { label: 'Members', value: totals && formatCount(totals.members), onOpen: () => setDay('') },
          {
            label: 'A member',
            value: totals && per(totals.members),
            note: 'of those who talked to the coach',
          },
          { label: 'Answers', value: totals && formatCount(totals.answers) },
          { label: 'An answer', value: totals && per(totals.answers), note: 'calls and summaries included' },
        ]}
      />
      <MetricPanel
        title="Cost by day"
        about="Answers, summaries of conversations and calls, in US dollars. Days in UTC."
        asked={asked}
        rows={totals && totals.cost_usd > 0 ? days : []}
        columns={[
          { heading: 'Day', value: (row) => row.day },
          { heading: 'Cost (US$)', value: ({ cost_usd: cost }) => cost },
          { heading: 'Answers', value: ({ answers }) => answers },
          { heading: 'Members', value: ({ members }) => members },
        ]}
        empty="Nobody talked to the coach on these days."
      >
        <TimeSeriesChart
          rows={days.map((row, place) => ({
            period: row.day,
            time: timeOf(row.day),
            partial: place === days.length - 1,
            values: { cost: row.cost_usd },
          }))}
          lines={[{ key: 'cost', label: 'Cost' }]}
          format={usd}
          nameOf={formatDay}
          unlabelled
        />
      </MetricPanel>
      <CoachingMembers
        range={within}
        aside={
          <>
            {day && (
              <Button size="small" onClick={() => setDay('')}>
                All days
              </Button>
            )}
            <TextField
              select
              size="small"
              label="Day"
              value={answered.some((row) => row.day === day) ? day : ''}
              onChange={(event) => setDay(event.target.value)}
              slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
              sx={{ minWidth: 150 }}
            >
              <MenuItem value="">All days</MenuItem>
              {answered.map((row) => (
                <MenuItem key={row.day} value={row.day}>
                  {formatDay(row.day)}, {usd.text(row.cost_usd)}
                </MenuItem>
              ))}
            </TextField>
          </>
        }
      />
    </Box>
  );
};

export default CoachingPage;
