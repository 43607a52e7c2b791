import BookmarkIcon from '@mui/icons-material/BookmarkBorder';
import DeleteIcon from '@mui/icons-material/DeleteOutline';
import { Button, Divider, IconButton, ListItemText, Menu, MenuItem } from '@mui/material';
import { useState } from 'react';
import { useListContext, useNotify, useResourceContext } from 'react-admin';
import { pageAddress } from '../data/address.ts';
import { SaveFilterDialog } from './SaveFilterDialog.tsx';
import { useSavedFilters } from './useSavedFilters.ts';

/** Filters and sort of this list under a name: one's own, and what colleagues share. */
export function SavedFilters() {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [naming, setNaming] = useState(false);
  const { filterValues, setFilters, setSort, sort } = useListContext();
  const { views, remove } = useSavedFilters();
  const resource = useResourceContext();
  const notify = useNotify();
  const close = () => setAnchor(null);
  const copyLink = async () => {
    const query = new URLSearchParams({
      filter: JSON.stringify(filterValues),
      sort: sort.field,
      order: sort.order,
      page: '1',
    });
    try {
      await navigator.clipboard.writeText(pageAddress(`/${resource}?${query}`));
      notify('The link is copied. It shows colleagues the same list.', { type: 'success' });
    } catch {
      notify('The browser did not allow copying. The address bar holds the same link.', { type: 'warning' });
    }
  };
  return (
    <>
      <Button
        size="small"
        startIcon={<BookmarkIcon />}
        aria-haspopup="menu"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        Saved filters
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={close}>
        {views.length === 0 && <MenuItem disabled>None yet</MenuItem>}
        {views.map((view) => (
          <MenuItem
            key={view.id}
            onClick={() => {
              setFilters(view.query.filter ?? {}, []);
              if (view.query.sort) setSort(view.query.sort);
              close();
            }}
          >
            <ListItemText primary={view.name} secondary={view.is_shared ? 'Shared' : undefined} />
            {view.isMine && (
              <IconButton
                edge="end"
                size="small"
                aria-label={`Delete the saved filter ${view.name}`}
                onClick={(event) => {
                  event.stopPropagation();
                  remove(view.id);
                }}
              >
                <DeleteIcon fontSize="small" />
              </IconButton>
            )}
          </MenuItem>
        ))}
        <Divider />
        <MenuItem
          disabled={Object.keys(filterValues).length === 0}
          onClick={() => {
            close();
            setNaming(true);
          }}
        >
          Save these filters…
        </MenuItem>
        <MenuItem
          onClick={() => {
            close();
            void copyLink();
          }}
        >
          Copy a link to this list
        </MenuItem>
      </Menu>
      {naming && <SaveFilterDialog query={{ filter: filterValues, sort }} onClose={() => setNaming(false)} />}
    </>
  );
}
