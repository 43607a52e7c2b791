import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import type { ChartFormat } from './chartFormats.ts';
import type { ChartLine, ChartMark, ChartRow } from './timeSeries.ts';

interface TimeSeriesTooltipProps {
  lines: readonly ChartLine[];
  format: ChartFormat;
  nameOf: (period: string) => string;
  marks: readonly ChartMark[];
  /** Given by recharts. */
  active?: boolean;
  payload?: readonly { payload?: ChartRow }[];
}

export const TimeSeriesTooltip = (props: TimeSeriesTooltipProps) => {
  const { lines, format, nameOf, marks, active, payload } = props;
  const row = payload?.[0]?.payload;
  if (!active || !row) return null;
  return (
    <Paper variant="outlined" sx={{ px: 1.5, py: 1, pointerEvents: 'none', maxWidth: 260 }}>
      <Typography variant="caption" color="text.secondary" component="p">
        {nameOf(row.period)}
        {row.partial && ', not complete'}
      </Typography>
      {lines.map(({ key, label, muted }) => (
        <Typography
          key={key}
          variant={muted ? 'caption' : 'body2'}
          component="p"
          sx={{ fontVariantNumeric: 'tabular-nums', fontWeight: muted ? 400 : 600 }}
        >
          {row.values[key] == null ? '–' : format.text(row.values[key])} {label.toLowerCase()}
        </Typography>
      ))}
      {marks
        .filter(({ day, endsOn }) => day <= row.period && row.period <= (endsOn ?? day))
        .map(({ day, title }) => (
          <Typography key={`${day} ${title}`} variant="caption" component="p" sx={{ mt: 0.5 }}>
            {title}
          </Typography>
        ))}
    </Paper>
  );
};
