import Alert from '@mui/material/Alert';
import Skeleton from '@mui/material/Skeleton';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { count } from '../charts/chartFormats.ts';
import { timeOf } from '../charts/periods.ts';
import { errorMessage, useConsoleData } from '../data/index.ts';
import { formatDay } from '../fields/format.ts';
import { Panel } from '../fields/Panel.tsx';

const TimeSeriesChart = lazy(() => import('../charts/TimeSeriesChart.tsx'));
const spans = [14, 30, 90] as const;
const HEIGHT = 220;

/** How often an error came, day by day. */
export const TrendPanel = ({ groupId }: { groupId: string }) => {
  const data = useConsoleData();
  const [days, setDays] = useState<number>(30);
  const { data: trend, error } = useQuery({
    queryKey: ['error_trend', groupId, days],
    queryFn: () => data.errorTrend(groupId, days),
    placeholderData: keepPreviousData,
  });
  const waiting = <Skeleton variant="rounded" height={HEIGHT} />;
  return (
    <Panel
      title="How often"
      aside={
        <ToggleButtonGroup
          exclusive
          size="small"
          aria-label="Days"
          value={days}
          onChange={(_event, next: number | null) => next && setDays(next)}
        >
          {spans.map((span) => (
            <ToggleButton key={span} value={span}>
              {span} days
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      }
    >
      {error && <Alert severity="error">{errorMessage(error)}</Alert>}
      {!trend && !error && waiting}
      {trend && (
        <Suspense fallback={waiting}>
          <TimeSeriesChart
            rows={trend.map(({ day, occurrences }, place) => ({
              period: day,
              time: timeOf(day),
              partial: place === trend.length - 1,
              values: { occurrences },
            }))}
            lines={[{ key: 'occurrences', label: 'Times' }]}
            format={count}
            nameOf={formatDay}
            height={HEIGHT}
            unlabelled
          />
        </Suspense>
      )}
    </Panel>
  );
};
