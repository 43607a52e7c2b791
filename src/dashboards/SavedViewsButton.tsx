import DeleteOutlineIcon from '@mui/icons-material/DeleteOutline';
import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import IconButton from '@mui/material/IconButton';
import ListItemText from '@mui/material/ListItemText';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { useDelete, useGetIdentity, useGetList, useNotify } from 'react-admin';
import type { Database } from '../data/database.types.ts';
import { errorMessage } from '../data/index.ts';
import { type QueryOptions, readState } from './dashboardQuery.ts';
import { SaveViewDialog } from './SaveViewDialog.tsx';
import type { Dashboard } from './useDashboard.ts';

type SavedView = Database['public']['Tables']['saved_views']['Row'];

/** A saved question back as a state; what is no text in it is left out. */
const stateOf = ({ query }: SavedView, options: QueryOptions) => {
  const filter = (query as { filter?: Record<string, unknown> } | null)?.filter ?? {};
  const texts = Object.entries(filter).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return readState(new URLSearchParams(texts), options);
};

/** Questions that were kept: one's own, and those that colleagues share. */
export const SavedViewsButton = ({ name, dashboard }: { name: string; dashboard: Dashboard }) => {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [saving, setSaving] = useState(false);
  const resource = `dashboard_${name}`;
  const { identity } = useGetIdentity();
  const { data: views = [] } = useGetList<SavedView>('saved_views', {
    filter: { resource },
    sort: { field: 'name', order: 'ASC' },
    pagination: { page: 1, perPage: 200 },
  });
  const [remove] = useDelete();
  const notify = useNotify();
  const close = () => setAnchor(null);
  return (
    <>
      <Button variant="outlined" aria-haspopup="menu" onClick={(event) => setAnchor(event.currentTarget)}>
        Views
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={close}>
        {views.map((view) => (
          <MenuItem
            key={view.id}
            onClick={() => {
              close();
              dashboard.replace(stateOf(view, dashboard.options));
            }}
          >
            <ListItemText
              primary={view.name}
              secondary={
                view.owner_id !== identity?.id
                  ? 'Shared by a colleague'
                  : view.is_shared
                    ? 'Shared'
                    : undefined
              }
            />
            {view.owner_id === identity?.id && (
              <IconButton
                size="small"
                edge="end"
                aria-label={`Delete ${view.name}`}
                sx={{ ml: 2 }}
                onClick={(event) => {
                  event.stopPropagation();
                  remove(
                    'saved_views',
                    { id: view.id, previousData: view },
                    { onError: (error) => notify(errorMessage(error), { type: 'error' }) },
                  );
                }}
              >
                <DeleteOutlineIcon fontSize="small" />
              </IconButton>
            )}
          </MenuItem>
        ))}
        {views.length > 0 && <Divider />}
        <MenuItem
          onClick={() => {
            close();
            setSaving(true);
          }}
        >
          Save this view…
        </MenuItem>
      </Menu>
      {saving && (
        <SaveViewDialog resource={resource} dashboard={dashboard} onClose={() => setSaving(false)} />
      )}
    </>
  );
};
