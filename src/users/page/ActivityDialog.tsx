import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { type ActivityPage, errorMessage, useConsoleData } from '../../data/index.ts';
import { Facts } from '../../fields/Facts.tsx';
import { formatInstant } from '../../fields/format.ts';
import { Quiet } from '../../fields/Quiet.tsx';
import { RowsLoading } from '../../fields/RowsLoading.tsx';
import { words } from '../../fields/words.ts';
import { clockText, paceText } from './activityText.ts';
import { Columns } from './Columns.tsx';
import { Rows } from './Rows.tsx';
import { StreamPanel } from './StreamPanel.tsx';

const known = (value: number | null, unit: string) => value !== null && `${value} ${unit}`;

const Details = ({ page: { activity, segments, sets, streams } }: { page: ActivityPage }) => (
  <>
    <Facts
      facts={[
        { label: 'Began', value: formatInstant(activity.start_time) },
        {
          label: 'Kind',
          value: `${words(activity.category)}, ${words(activity.activity_type).toLowerCase()}`,
        },
        { label: 'Recorded by', value: words(activity.source) },
        { label: 'Time', value: activity.minutes !== null && clockText(activity.minutes * 60) },
        {
          label: 'Distance',
          value: activity.distance_meters !== null && `${(activity.distance_meters / 1000).toFixed(2)} km`,
        },
        { label: 'Climbed', value: known(activity.elevation_gain_meters, 'm') },
        { label: 'Energy', value: known(activity.kcal, 'kcal') },
        {
          label: 'Heart rate',
          value:
            activity.heartrate !== null &&
            `${activity.heartrate} bpm on average${activity.max_heartrate === null ? '' : `, ${activity.max_heartrate} at most`}`,
        },
        { label: 'Effort', value: activity.rpe !== null && `${activity.rpe} of 10` },
        { label: 'Note', value: activity.notes },
      ].filter(({ value }) => value)}
    />
    {streams.length === 0 && segments.length === 0 && sets.length === 0 && (
      <Quiet>Nothing more was recorded: no series, no segments, no sets.</Quiet>
    )}
    {streams.length > 0 && (
      <Columns>
        {streams.map((stream) => (
          <StreamPanel key={stream.type} stream={stream} />
        ))}
      </Columns>
    )}
    {segments.length > 0 && (
      <Rows
        title="Segments"
        rows={segments}
        keyOf={({ id }) => id}
        empty=""
        columns={[
          { heading: 'Segment', cell: ({ name, type, index }) => name ?? `${words(type)} ${index}` },
          {
            heading: 'Time',
            number: true,
            cell: ({ seconds }) => (seconds === null ? '–' : clockText(seconds)),
          },
          {
            heading: 'Metres',
            number: true,
            cell: ({ distance_meters }) => (distance_meters === null ? '–' : Math.round(distance_meters)),
          },
          { heading: 'Pace', number: true, cell: ({ speed_mps }) => paceText(speed_mps) },
          { heading: 'Heart rate', number: true, roomy: true, cell: ({ heartrate }) => heartrate ?? '–' },
        ]}
      />
    )}
    {sets.length > 0 && (
      <Rows
        title="Sets"
        rows={sets}
        keyOf={({ id }) => id}
        empty=""
        columns={[
          { heading: 'Exercise', cell: ({ exercise }) => exercise },
          { heading: 'Set', cell: ({ number, type }) => `${number}, ${words(type).toLowerCase()}` },
          {
            heading: 'Done',
            number: true,
            cell: ({ reps, seconds }) =>
              reps !== null ? `${reps} times` : seconds === null ? '–' : clockText(seconds),
          },
          { heading: 'kg', number: true, cell: ({ weight_kg }) => weight_kg ?? '–' },
          { heading: 'Effort', number: true, roomy: true, cell: ({ rpe }) => rpe ?? '–' },
          { heading: 'Estimated 1RM', number: true, roomy: true, cell: ({ best_kg }) => best_kg ?? '–' },
        ]}
      />
    )}
  </>
);

/** One activity, whole, asked for when it is opened. */
export const ActivityDialog = ({ id, name, onClose }: { id: string; name: string; onClose: () => void }) => {
  const data = useConsoleData();
  const title = useId();
  const { data: page, error } = useQuery({
    queryKey: ['activityPage', id],
    queryFn: () => data.activityPage(id),
  });
  return (
    <Dialog open fullWidth maxWidth="lg" onClose={onClose} aria-labelledby={title}>
      <DialogTitle id={title}>{name}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        {error && <Alert severity="error">{errorMessage(error)}</Alert>}
        {!page && !error && <RowsLoading height={48} rows={5} />}
        {page && <Details page={page} />}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Close</Button>
      </DialogActions>
    </Dialog>
  );
};
