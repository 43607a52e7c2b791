import Box from '@mui/material/Box';
import List from '@mui/material/List';
import ListItemButton from '@mui/material/ListItemButton';
import Typography from '@mui/material/Typography';
import { useListContext } from 'react-admin';
import { Link } from 'react-router-dom';
import { formatCount, formatDate } from '../fields/format.ts';
import { NoMatches } from '../fields/NoMatches.tsx';
import { RowsLoading } from '../fields/RowsLoading.tsx';
import type { Experiment } from './experimentModel.ts';
import { StateChip } from './StateChip.tsx';

/** The list on a phone. */
export const ExperimentCards = () => {
  const { data, isPending } = useListContext<Experiment>();
  if (isPending) return <RowsLoading height={72} />;
  if (!data?.length) return <NoMatches what="experiments" />;
  return (
    <List disablePadding>
      {data.map((experiment) => (
        <ListItemButton
          key={experiment.id}
          component={Link}
          to={`/ai_experiments/${experiment.id}/show`}
          divider
          sx={{ display: 'block' }}
        >
          <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
            <Typography variant="body2" fontWeight={560} sx={{ flex: 1 }}>
              {experiment.title}
            </Typography>
            <StateChip state={experiment.state} />
          </Box>
          <Typography variant="caption" color="text.secondary">
            {experiment.model_name} · {formatCount(experiment.assigned_users)} members
            {experiment.started_at && ` since ${formatDate(experiment.started_at)}`}
          </Typography>
        </ListItemButton>
      ))}
    </List>
  );
};
