import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { periodName, timeOf } from '../../charts/periods.ts';
import { type DryRunDay, errorMessage, useConsoleData } from '../../data/index.ts';
import { useDebouncedValue } from '../../studio/useDebouncedValue.ts';
import { alertMetrics } from './alertMetrics.ts';
import { type AlertDraft, conditionOf, draftProblem } from './alertRule.ts';

const TimeSeriesChart = lazy(() => import('../../charts/TimeSeriesChart.tsx'));

const HEIGHT = 200;

/** "It would have fired 2 times in 30 days: on Mon 2 Nov and Sat 7 Nov." */
export function firedText(days: readonly DryRunDay[]): string {
  const fired = days.filter(({ fires }) => fires).map(({ day }) => periodName('day', day));
  const known = days.filter(({ value }) => value !== null).length;
  if (known === 0) return `There is nothing to judge by in these ${days.length} days.`;
  if (fired.length === 0) return `It would not have fired in these ${days.length} days.`;
  const newest = fired.slice(-5);
  const which = `${fired.length > newest.length ? 'lastly on' : 'on'} ${newest.join(', ')}`;
  return `It would have fired ${fired.length === 1 ? 'once' : `${fired.length} times`} in ${days.length} days: ${which}.`;
}

interface DryRunProps {
  draft: AlertDraft;
  days: number;
}

/** What the rule would have done until yesterday: the days' values, the limit, and ◇ where it would have fired. */
export const DryRun = ({ draft, days }: DryRunProps) => {
  const data = useConsoleData();
  const ready = !draftProblem(draft);
  // Without a limit the values are shown all the same: they are what one chooses it by.
  const asked = conditionOf(ready ? draft : { ...draft, rule: 'threshold', limit: '0' });
  const current = JSON.stringify(asked);
  const settled = useDebouncedValue(current, 300);
  const run = useQuery({
    queryKey: ['dryRun', settled, days],
    queryFn: () => data.dryRunMetricAlert(JSON.parse(settled), days),
    placeholderData: keepPreviousData,
  });
  if (run.error) return <Alert severity="error">{errorMessage(run.error)}</Alert>;
  if (!run.data) return <Skeleton variant="rounded" height={HEIGHT} />;
  const behind = run.isPlaceholderData || settled !== current;
  const { format, name } = alertMetrics[draft.metric];
  const threshold = ready && draft.rule === 'threshold';
  return (
    <Box sx={{ opacity: behind ? 0.5 : 1 }} aria-busy={behind}>
      <Typography variant="body2" role="status" sx={{ mb: 1 }}>
        {!ready && 'These are its values. Give a limit, and they show when it would have fired.'}
        {ready && (behind ? 'Trying it…' : firedText(run.data))}
      </Typography>
      <Suspense fallback={<Skeleton variant="rounded" height={HEIGHT} />}>
        <TimeSeriesChart
          rows={run.data.map(({ day, value }) => ({
            period: day,
            time: timeOf(day),
            partial: false,
            values: { value, ...(threshold && { limit: asked.limit_value }) },
          }))}
          lines={[
            { key: 'value', label: name },
            ...(threshold ? [{ key: 'limit', label: 'Limit', muted: true }] : []),
          ]}
          format={format}
          nameOf={(day) => periodName('day', day)}
          marks={run.data
            .filter(({ fires }) => ready && fires)
            .map(({ day }) => ({ day, endsOn: null, title: 'Fires', automatic: true }))}
          height={HEIGHT}
        />
      </Suspense>
    </Box>
  );
};
