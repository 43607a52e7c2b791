import CheckCircleIcon from '@mui/icons-material/CheckCircleOutline';
import ErrorIcon from '@mui/icons-material/ErrorOutline';
import { Box } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useConsoleData } from '../data/index.ts';
import { formatCount } from '../fields/format.ts';

interface CounterCheckProps {
  of: { keyId: string } | { batchId: string };
  /** The uses that the page shows: when they change, the rows are counted again. */
  uses: number;
}

/** Counts the redemptions' rows and compares: the counter of a key is never just believed. */
export function CounterCheck({ of, uses }: CounterCheckProps) {
  const data = useConsoleData();
  const { data: counters, error } = useQuery({
    queryKey: ['checkCounters', of, uses],
    queryFn: () => data.checkCounters(of),
  });
  if (error) return 'can’t be checked right now';
  if (!counters) return 'counting…';
  const Icon = counters.agrees ? CheckCircleIcon : ErrorIcon;
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.5,
        color: counters.agrees ? 'success.main' : 'error.main',
      }}
    >
      <Icon sx={{ fontSize: 16 }} />
      {counters.agrees
        ? `equals its ${formatCount(counters.rows)} ${counters.rows === 1 ? 'redemption' : 'redemptions'}`
        : `counts ${formatCount(counters.counter)}, but there are ${formatCount(counters.rows)} redemptions: tell an administrator`}
    </Box>
  );
}
