import { Alert, Box, Skeleton, Typography } from '@mui/material';
import { alpha } from '@mui/material/styles';
import { useQuery } from '@tanstack/react-query';
import { format } from 'date-fns';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { listPath } from '../batches/batchModel.ts';
import { errorMessage, useConsoleData } from '../data/index.ts';
import { Panel } from '../fields/Panel.tsx';
import { HEAT_DAYS, type HeatCell, type HeatRow, heat, heatRows, heatSpan } from './heatModel.ts';
import { showList } from './showList.ts';

const columns = '5.25rem repeat(24, minmax(24px, 1fr))';
const hoursShown = [0, 6, 12, 18];

/** When keys were refused: days by hours of the reader's clock. A cell opens the list of what it counts. */
export function HeatMap() {
  const data = useConsoleData();
  const [now] = useState(() => new Date());
  const { from, to } = heatSpan(now);
  const { data: hours, error } = useQuery({
    queryKey: ['attemptHeat', from, to],
    queryFn: () => data.attemptHeat(from, to),
  });
  const rows = hours && heatRows(hours, now);
  const most = Math.max(0, ...(hours ?? []).map(({ attempts }) => attempts));
  return (
    <Panel title={`Refusals, last ${HEAT_DAYS} days`}>
      {error && <Alert severity="error">{errorMessage(error)}</Alert>}
      {!rows && !error && <Skeleton variant="rounded" height={340} />}
      {rows && (
        <Box sx={{ overflowX: 'auto' }}>
          <Box sx={{ minWidth: 714 }}>
            {rows.map((row) => (
              <Row key={row.day.getTime()} row={row} most={most} />
            ))}
            <Box sx={{ display: 'grid', gridTemplateColumns: columns, gap: '2px' }} aria-hidden>
              {hoursShown.map((hour) => (
                <Typography
                  key={hour}
                  variant="caption"
                  color="text.secondary"
                  sx={{ gridColumn: `${hour + 2} / span 4` }}
                >
                  {hour}:00
                </Typography>
              ))}
            </Box>
          </Box>
        </Box>
      )}
      {hours && (
        <Typography variant="body2" color="text.secondary" sx={{ mt: 1 }}>
          {hours.length === 0
            ? 'Nothing was refused in this time.'
            : 'The stronger, the more; red where keys were guessed. A square opens the refusals that it counts.'}
        </Typography>
      )}
    </Panel>
  );
}

function Row({ row, most }: { row: HeatRow; most: number }) {
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: columns, gap: '2px', mb: '2px' }}>
      <Typography variant="caption" color="text.secondary" noWrap>
        {format(row.day, 'EEE d MMM')}
      </Typography>
      {Array.from({ length: 24 }, (_, hour) => {
        const cell = row.cells.find((candidate) => new Date(candidate.hour).getHours() === hour);
        const place = `${row.day.getTime()}-${hour}`;
        return cell ? (
          <Cell key={place} cell={cell} strength={heat(cell.attempts, most)} />
        ) : (
          <Box key={place} sx={{ height: 24, borderRadius: '3px', bgcolor: 'action.hover' }} />
        );
      })}
    </Box>
  );
}

function Cell({ cell, strength }: { cell: HeatCell; strength: number }) {
  const parts = [
    cell.guessed && `${cell.guessed} guessed`,
    cell.mistyped && `${cell.mistyped} mistyped`,
    cell.real_key && `${cell.real_key} real keys`,
    cell.throttled && `${cell.throttled} throttled`,
  ].filter(Boolean);
  const text = `${format(new Date(cell.hour), 'EEE d MMM, HH:mm')}: ${cell.attempts} refused (${parts.join(', ')})`;
  return (
    <Box
      component={Link}
      to={listPath('consultation_key_attempts', {
        'attempted_at@gte': cell.hour,
        'attempted_at@lt': cell.until,
      })}
      onClick={showList}
      title={text}
      aria-label={text}
      sx={{
        height: 24,
        borderRadius: '3px',
        bgcolor: (theme) =>
          alpha(
            cell.guessed > 0 ? theme.palette.error.main : theme.palette.warning.main,
            0.25 + 0.75 * strength,
          ),
        '&:hover': { outline: 2, outlineColor: 'primary.main' },
      }}
    />
  );
}
