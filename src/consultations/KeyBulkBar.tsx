import { Box, Typography } from '@mui/material';
import { useListContext } from 'react-admin';
import { keySelection } from '../data/index.ts';
import { formatCount } from '../fields/format.ts';
import { SavedFilters } from '../fields/SavedFilters.tsx';
import { ImportAssignmentsButton } from './ImportAssignmentsButton.tsx';
import { KeyActionsMenu } from './KeyActionsMenu.tsx';
import type { Scope } from './KeyScopeInput.tsx';
import { countOf } from './keyCounts.ts';
import type { KeyRow } from './keyRow.ts';

/**
 * What can be done with many keys: the selected rows, or all that the search and the filters match, on every page. The
 * dialog counts them in the database before anything happens.
 */
export function KeyBulkBar() {
  const { selectedIds, filterValues, total, data, meta } = useListContext<KeyRow>();
  if (!data || total === undefined) return null;
  const filtered = Object.keys(filterValues).length > 0;
  const all: Scope = {
    label: filtered ? 'All keys that match the search and filters' : 'All keys there are',
    selection: keySelection(filterValues),
  };
  const selected: Scope = {
    label: `The ${countOf(selectedIds.length, 'selected key')}`,
    selection: { filters: { ids: selectedIds } },
  };
  const size = meta?.totalText ?? formatCount(total);
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: 1, px: 1.5, py: 0.75 }}>
      <Typography variant="body2" color="text.secondary" sx={{ flex: 1 }} aria-live="polite">
        {selectedIds.length > 0
          ? `${formatCount(selectedIds.length)} selected`
          : `${size} ${total === 1 ? 'key' : 'keys'}`}
      </Typography>
      <SavedFilters />
      <ImportAssignmentsButton />
      <KeyActionsMenu
        label={selectedIds.length > 0 ? 'Change selected' : 'Change all'}
        scopes={selectedIds.length > 0 ? [selected, all] : [all]}
      />
    </Box>
  );
}
