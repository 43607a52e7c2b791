import Alert from '@mui/material/Alert';
import Chip from '@mui/material/Chip';
import Skeleton from '@mui/material/Skeleton';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { errorMessage, useConsoleData } from '../data/index.ts';
import { formatDay } from '../fields/format.ts';
import { Panel } from '../fields/Panel.tsx';
import { Quiet } from '../fields/Quiet.tsx';
import { nextClockChange, type Slot, weekBefore } from './slotModel.ts';
import { dayText, timeText, utcText } from './slotTimes.ts';
import { offsetAt, wallTime } from './wallClock.ts';

interface SlotPreviewProps {
  accountId: string;
  slots: readonly Slot[];
}

/** When the slots really come, asked of the database: the next ones, and those around the next change of the clocks. */
export const SlotPreview = ({ accountId, slots }: SlotPreviewProps) => {
  const [now] = useState(() => new Date());
  const active = slots.filter(({ is_active }) => is_active);
  const change = nextClockChange(
    active.map(({ time_zone }) => time_zone),
    now,
  );
  return (
    <Panel title="What that means">
      {active.length === 0 ? (
        <Quiet>With a slot in use, its next times are listed here.</Quiet>
      ) : (
        <>
          <Occurrences accountId={accountId} from={now} count={5} title="Next" />
          {change && (
            <>
              <Occurrences
                accountId={accountId}
                from={weekBefore(change)}
                count={Math.min(100, active.length * 2)}
                title={`Around ${formatDay(wallTime(change.at, change.zone))}, when the clocks change`}
              />
              <Typography variant="caption" color="text.secondary" component="p" sx={{ mt: 1 }}>
                In {change.zone.replaceAll('_', ' ')} from UTC{change.before} to UTC{change.after}: the time
                on the wall stays, the moment moves. A time that the clocks skip comes an hour later, one that
                comes twice is the second.
              </Typography>
            </>
          )}
        </>
      )}
    </Panel>
  );
};

interface OccurrencesProps {
  accountId: string;
  from: Date;
  count: number;
  title: string;
}

const Occurrences = ({ accountId, from, count, title }: OccurrencesProps) => {
  const data = useConsoleData();
  const { data: rows, error } = useQuery({
    queryKey: ['next_slots', accountId, from.getTime(), count],
    queryFn: () => data.nextSlots(accountId, from, count),
    staleTime: 0,
  });
  if (error) return <Alert severity="error">{errorMessage(error)}</Alert>;
  if (!rows) return <Skeleton variant="rounded" height={160} />;
  return (
    <TableContainer sx={{ mb: 2 }}>
      <Table size="small" aria-label={title}>
        <caption style={{ captionSide: 'top', padding: '4px 0' }}>{title}</caption>
        <TableHead>
          <TableRow>
            <TableCell>Day</TableCell>
            <TableCell>On the wall</TableCell>
            <TableCell>In UTC</TableCell>
            <TableCell align="right">State</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(({ slot_id, at, local_at, time_zone, taken }) => (
            <TableRow key={`${slot_id} ${at}`}>
              <TableCell>{dayText(local_at)}</TableCell>
              <TableCell title={time_zone}>
                {timeText(local_at)} <small>UTC{offsetAt(at, time_zone)}</small>
              </TableCell>
              <TableCell>{utcText(at)}</TableCell>
              <TableCell align="right">
                {taken && <Chip size="small" variant="outlined" label="Taken" />}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
};
