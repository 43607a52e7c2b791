import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Slider from '@mui/material/Slider';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { formatDay } from '../../fields/format.ts';
import { dayAt, useBrush } from './brush.ts';
import { FIVE_YEARS, YEAR } from './usePage.ts';

const spans = [28, 84, 182] as const;
const names = { 28: '4 weeks', 84: '12 weeks', 182: '6 months' };

interface DayBrushProps {
  /** How many days the page has asked for. */
  days: number;
  onDays: (days: number) => void;
}

/** One range of days for all charts of the page: by a span up to today, or by its two ends. */
export const DayBrush = ({ days: asked, onDays }: DayBrushProps) => {
  const { first, length, range, setRange } = useBrush();
  const last = length - 1;
  const span = range[1] === last ? range[1] - range[0] + 1 : undefined;
  const dayName = (place: number) => formatDay(dayAt(first, place));
  return (
    <Box
      role="group"
      aria-label="Days shown by all charts"
      sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 3, rowGap: 0.5 }}
    >
      <ToggleButtonGroup
        exclusive
        size="small"
        aria-label="Span up to today"
        value={span}
        onChange={(_event, days: number | null) => days && setRange([Math.max(0, length - days), last])}
      >
        {spans.map((days) => (
          <ToggleButton key={days} value={days}>
            {names[days]}
          </ToggleButton>
        ))}
        <ToggleButton value={length}>{asked === YEAR ? '1 year' : '5 years'}</ToggleButton>
      </ToggleButtonGroup>
      {asked === YEAR && (
        <Button size="small" onClick={() => onDays(FIVE_YEARS)}>
          Reach back further
        </Button>
      )}
      <Slider
        size="small"
        value={[...range]}
        min={0}
        max={last}
        onChange={(_event, value) => {
          const [from = 0, to = last] = Array.isArray(value) ? value : [];
          // A line needs two points: the ends never meet.
          if (to - from >= 6) setRange([from, to]);
        }}
        getAriaLabel={(thumb) => (thumb === 0 ? 'First day' : 'Last day')}
        getAriaValueText={dayName}
        sx={{ flex: '1 1 180px', maxWidth: 420, mx: 1 }}
      />
      <Typography variant="body2" color="text.secondary" sx={{ fontVariantNumeric: 'tabular-nums' }}>
        {dayName(range[0])} – {dayName(range[1])}
      </Typography>
    </Box>
  );
};
