import { List, ListItemButton, Typography } from '@mui/material';
import { useCreatePath, useListContext } from 'react-admin';
import { Link } from 'react-router-dom';
import { NoMatches } from '../fields/NoMatches.tsx';
import { RowsLoading } from '../fields/RowsLoading.tsx';
import { ModelNames } from './ModelNames.tsx';
import { type Model, taskText } from './modelModel.ts';

/** The list on a phone. */
export function ModelCards() {
  const { data, isPending } = useListContext<Model>();
  const createPath = useCreatePath();
  if (isPending) return <RowsLoading height={72} />;
  if (!data?.length) return <NoMatches what="models" />;
  return (
    <List disablePadding>
      {data.map((model) => (
        <ListItemButton
          key={model.id}
          divider
          component={Link}
          to={createPath({ resource: 'ai_models', type: 'show', id: model.id })}
          sx={{ display: 'block', py: 1.25 }}
        >
          <Typography variant="body2" fontWeight={560}>
            {model.display_name}
          </Typography>
          <Typography variant="caption" color="text.secondary" component="div" sx={{ mb: 0.75 }}>
            {taskText(model.task)}
          </Typography>
          <ModelNames model={model} />
        </ListItemButton>
      ))}
    </List>
  );
}
