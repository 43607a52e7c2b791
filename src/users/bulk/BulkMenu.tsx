import ExpandMoreIcon from '@mui/icons-material/ExpandMore';
import { Button, Menu, MenuItem } from '@mui/material';
import { Suspense, useState } from 'react';
import { useListContext, useRefresh } from 'react-admin';
import { useAccess } from '../../access/IfCan.tsx';
import { formatCount } from '../../fields/format.ts';
import { useAudience } from './audience.ts';
import { bulkActions } from './bulkActions.tsx';

/** What can be done with the selected users, or with all that the search and the filters find, by those who may. */
export const BulkMenu = () => {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [chosen, setChosen] = useState<(typeof bulkActions)[number]>();
  const { selectedIds, onUnselectItems } = useListContext();
  const target = useAudience();
  const refresh = useRefresh();
  const { can } = useAccess();
  const actions = bulkActions.filter(({ needs }) => needs.every(([area, verb]) => can?.(area, verb)));
  if (actions.length === 0) return null;
  const close = () => setChosen(undefined);
  const Action = chosen?.Action;
  return (
    <>
      <Button
        size="small"
        endIcon={<ExpandMoreIcon />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {selectedIds.length > 0 ? `With ${formatCount(selectedIds.length)} selected` : 'With all'}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {actions.map((action) => (
          <MenuItem
            key={action.label}
            onClick={() => {
              setAnchor(null);
              setChosen(action);
            }}
          >
            {action.label}
          </MenuItem>
        ))}
      </Menu>
      <Suspense>
        {Action && (
          <Action
            {...target}
            onDone={() => {
              onUnselectItems();
              refresh();
              close();
            }}
            onClose={close}
          />
        )}
      </Suspense>
    </>
  );
};
