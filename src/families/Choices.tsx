import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { formatCount } from '../fields/format.ts';

interface ChoicesProps<Id extends string> {
  label: string;
  names: Readonly<Partial<Record<Id, string>>>;
  counts: Partial<Record<Id, number>> | undefined;
  chosen: Id | undefined;
  choose: (id: Id | undefined) => void;
}

/** Parts of the list with the length of each; the chosen one again shows all. */
export function Choices<Id extends string>({ label, names, counts, chosen, choose }: ChoicesProps<Id>) {
  return (
    <Box
      role="group"
      aria-label={label}
      sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}
    >
      <Typography
        variant="body2"
        color="text.secondary"
        aria-hidden
        sx={{ width: { xs: '100%', sm: 'auto' } }}
      >
        {label}
      </Typography>
      {(Object.keys(names) as Id[]).map((id) => (
        <Chip
          key={id}
          label={`${names[id]} ${formatCount(counts?.[id] ?? 0)}`}
          color={chosen === id ? 'primary' : 'default'}
          variant={chosen === id ? 'filled' : 'outlined'}
          aria-pressed={chosen === id}
          onClick={() => choose(chosen === id ? undefined : id)}
        />
      ))}
    </Box>
  );
}
