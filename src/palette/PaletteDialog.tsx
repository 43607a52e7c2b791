import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Dialog from '@mui/material/Dialog';
import ListSubheader from '@mui/material/ListSubheader';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useAccess } from '../access/IfCan.tsx';
import { useFindKey } from '../consultations/useFindKey.ts';
import { type Command, matches, pageCommands, workCommands } from './command.ts';
import { useRecords } from './useRecords.ts';

const nothing = (isWholeKey: boolean, isFetching: boolean) =>
  isWholeKey ? 'A whole key: Enter opens its page' : isFetching ? 'Searching…' : 'Nothing has that name';

/** Pages, work to begin and records, by the first letters of their names. Arrows choose, Enter opens, Esc leaves. */
const PaletteDialog = ({ onClose }: { onClose: () => void }) => {
  const { can, explores } = useAccess();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const { found, isFetching, isWholeKey } = useRecords(typed);
  const { find, hint, forget } = useFindKey();
  const fixed = can ? [...workCommands(can), ...pageCommands(can, explores)] : [];
  const open = ({ to }: Command) => {
    onClose();
    navigate(to);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      fullWidth
      maxWidth="sm"
      slotProps={{
        paper: {
          'aria-label': 'Go to anything',
          'aria-labelledby': undefined,
          sx: { position: 'fixed', top: { xs: 8, md: '12vh' }, m: 0, overflow: 'visible' },
        },
      }}
    >
      <Autocomplete<Command>
        open
        autoHighlight
        disablePortal
        forcePopupIcon={false}
        options={[...fixed.filter((command) => matches(command, typed)), ...found]}
        groupBy={({ group }) => group}
        getOptionLabel={({ label }) => label}
        getOptionKey={({ id }) => id}
        isOptionEqualToValue={(a, b) => a.id === b.id}
        filterOptions={(options) => options}
        noOptionsText={hint ?? nothing(isWholeKey, isFetching)}
        value={null}
        inputValue={typed}
        onInputChange={(_event, value, reason) => {
          // A choice would write its name into the box while the dialog is on its way out.
          if (reason === 'reset' || reason === 'selectOption') return;
          forget();
          setTyped(value);
        }}
        onChange={(_event, command) => command && open(command)}
        onClose={(_event, reason) => reason === 'escape' && onClose()}
        renderInput={(params) => (
          <TextField
            {...params}
            autoFocus
            placeholder="Page, person, key, template, model …"
            sx={{ p: 1 }}
            slotProps={{
              htmlInput: {
                ...params.inputProps,
                'aria-label': 'Go to anything',
                onKeyDown: (event: React.KeyboardEvent) => {
                  if (event.key === 'Enter' && isWholeKey) find(typed);
                },
              },
            }}
          />
        )}
        renderOption={({ key, ...props }, { label, detail }) => (
          <Box component="li" key={key} {...props} sx={{ gap: 1.5 }}>
            <Typography component="span" noWrap sx={{ flex: 1, minWidth: 0 }}>
              {label}
            </Typography>
            {detail && (
              <Typography
                component="span"
                variant="body2"
                color="text.secondary"
                noWrap
                sx={{ maxWidth: '50%' }}
              >
                {detail}
              </Typography>
            )}
          </Box>
        )}
        // The group itself is the list's child: in Material's own, readers meet lists inside of a list box.
        renderGroup={({ key, group, children }) => (
          <Box component="li" key={key} role="presentation">
            <ListSubheader component="div" role="presentation" disableSticky>
              {group}
            </ListSubheader>
            <Box component="ul" role="group" aria-label={group} sx={{ p: 0 }}>
              {children}
            </Box>
          </Box>
        )}
        slotProps={{
          popper: { placement: 'bottom-start', modifiers: [{ name: 'flip', enabled: false }] },
          listbox: { sx: { maxHeight: '60vh' } },
        }}
      />
    </Dialog>
  );
};

export default PaletteDialog;
