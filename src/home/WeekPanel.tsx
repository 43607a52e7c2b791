import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { BigNumbers } from '../dashboards/BigNumbers.tsx';
import { countChange } from '../dashboards/comparison.ts';
import { errorMessage, useConsoleData, type WeekNumber } from '../data/index.ts';
import { formatDay } from '../fields/format.ts';
import { weekWords } from './weekNumbers.ts';

const told = ({ code, value, previous_value }: WeekNumber) => {
  const { label, format, withheld } = weekWords[code];
  const change = countChange(value, previous_value);
  return {
    label,
    value: value === null ? '–' : format.text(value),
    ...(change && { change }),
    note: value === null ? withheld : change ? 'on the week before' : '\u00a0',
  };
};
const waiting = Object.values(weekWords).map(({ label }) => ({
  label,
  value: undefined,
  note: '↑ +10.0 % on the week before',
}));

/** What the company achieved in the last seven whole days, for everybody who works here. */
export const WeekPanel = () => {
  const data = useConsoleData();
  const {
    data: week,
    error,
    refetch,
    isFetching,
  } = useQuery({ queryKey: ['companyWeek'], queryFn: () => data.companyWeek() });
  return (
    <Box component="section" aria-label="The company’s week">
      <Typography variant="h3" component="h2" sx={{ mb: 1.25 }}>
        The company’s week{' '}
        <Typography component="span" variant="body2" color="text.secondary">
          {week && `${formatDay(week.from)} to ${formatDay(week.to)}`}
        </Typography>
      </Typography>
      {error && !week ? (
        <Alert
          severity="error"
          action={
            <Button color="inherit" size="small" disabled={isFetching} onClick={() => refetch()}>
              Try again
            </Button>
          }
        >
          The week couldn’t be counted. {errorMessage(error)}
        </Alert>
      ) : (
        <BigNumbers
          columns={4}
          label="Achieved this week"
          numbers={week ? week.numbers.map(told) : waiting}
        />
      )}
    </Box>
  );
};
