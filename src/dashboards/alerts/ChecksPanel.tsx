import Alert from '@mui/material/Alert';
import { useQuery } from '@tanstack/react-query';
import { useConsoleData } from '../../data/index.ts';
import { formatCount, formatDay, formatInstant } from '../../fields/format.ts';
import { MetricPanel } from '../MetricPanel.tsx';

/** Whether the dashboards' numbers are what the rows say: the self-check recounts some of them every night. */
export const ChecksPanel = () => {
  const data = useConsoleData();
  const asked = useQuery({ queryKey: ['metric', 'checks'], queryFn: () => data.metricChecks() });
  const checks = asked.data?.checks ?? [];
  const wrong = checks.filter(({ differing }) => differing > 0).length;
  const waiting = asked.data?.waiting ?? 0;
  return (
    <>
      {wrong > 0 && (
        <Alert severity="error">
          {wrong === 1 ? 'One of the last checks' : `${wrong} of the last checks`} found numbers that differ
          from the rows. Tell whoever runs the database.
        </Alert>
      )}
      <MetricPanel
        title="Self-check"
        about="Every night the numbers of the last 35 days, and of some older ones, are counted again from the rows. None may differ."
        asked={asked}
        rows={checks}
        onlyTable
        columns={[
          {
            heading: 'Checked',
            value: ({ checked_at }) => checked_at,
            text: ({ checked_at }) => formatInstant(checked_at),
          },
          {
            heading: 'Days',
            value: ({ first_day, last_day }) => `${first_day} ${last_day}`,
            text: ({ first_day, last_day }) =>
              first_day === last_day
                ? formatDay(first_day)
                : `${formatDay(first_day)} – ${formatDay(last_day)}`,
          },
          {
            heading: 'Numbers recounted',
            value: ({ cells }) => cells,
            text: ({ cells }) => formatCount(cells),
          },
          {
            heading: 'Differing',
            value: ({ differing }) => differing,
            text: ({ differing }) => (differing === 0 ? 'none' : formatCount(differing)),
          },
        ]}
        empty="No check has run yet: the first one comes tonight."
        notes={[
          waiting > 0
            ? `${formatCount(waiting)} changed ${waiting === 1 ? 'day waits' : 'days wait'} to be counted.`
            : 'Everything that was committed is counted.',
        ]}
      >
        {null}
      </MetricPanel>
    </>
  );
};
