import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import type { Change } from './comparison.ts';

export interface BigNumber {
  label: string;
  /** As it is written; undefined while it is asked for. */
  value: string | undefined;
  change?: Change;
  /** What the change is against, or why there is no number. While the number is asked for: a text as long, whose place is kept. */
  note?: string;
  /** Opens the list behind the number. */
  onOpen?: () => void;
}

const arrows = { up: '↑', down: '↓', same: '→' } as const;

const Content = ({ label, value, change, note }: BigNumber) => (
  <Box sx={{ p: 2, width: '100%', textAlign: 'start' }}>
    <Typography variant="body2" color="text.secondary" component="span" sx={{ display: 'block' }}>
      {label}
    </Typography>
    <Typography
      component="span"
      sx={{
        display: 'block',
        mt: 0.25,
        fontSize: '1.75rem',
        fontWeight: 650,
        letterSpacing: '-0.02em',
        lineHeight: 1.25,
        fontVariantNumeric: 'tabular-nums',
      }}
    >
      {value ?? <Skeleton width={80} />}
    </Typography>
    <Typography variant="caption" component="span" color="text.secondary" sx={{ display: 'block' }}>
      {change && (
        <Box
          component="span"
          sx={{ color: 'text.primary', fontWeight: 560, fontVariantNumeric: 'tabular-nums' }}
        >
          <span aria-hidden>{arrows[change.direction]} </span>
          {change.text}{' '}
        </Box>
      )}
      {value === undefined && note ? (
        <Skeleton component="span">
          <span>{note}</span>
        </Skeleton>
      ) : (
        (note ?? '\u00a0')
      )}
    </Typography>
  </Box>
);

interface BigNumbersProps {
  numbers: readonly BigNumber[];
  /** What they are about, where a page has several rows of them. */
  label?: string;
  /** How many stand in a row where there is room; as many as there are up to six, left out. */
  columns?: number;
}

/** The page's few numbers, each with what it is compared with and, where there is one, the list behind it. */
export const BigNumbers = ({
  numbers,
  label = 'Key numbers',
  columns = Math.min(numbers.length, 6),
}: BigNumbersProps) => (
  <Box
    component="section"
    aria-label={label}
    sx={{
      display: 'grid',
      gap: 1.5,
      gridTemplateColumns: { xs: '1fr 1fr', md: `repeat(${columns}, 1fr)` },
    }}
  >
    {numbers.map((number) => {
      const look = {
        border: 1,
        borderColor: 'divider',
        borderRadius: 1.5,
        bgcolor: 'background.paper',
        alignItems: 'flex-start',
        breakInside: 'avoid',
      };
      return number.onOpen && number.value !== undefined ? (
        <ButtonBase
          key={number.label}
          onClick={number.onOpen}
          sx={{ ...look, '&:hover': { borderColor: 'primary.main' } }}
        >
          <Content {...number} />
        </ButtonBase>
      ) : (
        <Box key={number.label} sx={look}>
          <Content {...number} />
        </Box>
      );
    })}
  </Box>
);
