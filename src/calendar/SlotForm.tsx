import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { type FormEvent, useState } from 'react';
import { weekdays } from './slotModel.ts';
import type { NewSlot } from './useSlots.ts';

interface SlotFormProps {
  start: NewSlot;
  verb: string;
  busy: boolean;
  onSave: (slot: NewSlot) => void;
  onCancel?: () => void;
}

const zones = ['UTC', ...Intl.supportedValuesOf('timeZone')];

/** A weekday, what the clock on the wall shows then, and where that wall is. */
export const SlotForm = ({ start, verb, busy, onSave, onCancel }: SlotFormProps) => {
  const [slot, setSlot] = useState<NewSlot>({
    weekday: start.weekday,
    local_time: start.local_time,
    time_zone: start.time_zone,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (slot.local_time) onSave(slot);
  };
  return (
    <Box
      component="form"
      onSubmit={submit}
      aria-label={`${verb} a slot`}
      sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'flex-start', py: 1 }}
    >
      <TextField
        select
        label="Weekday"
        value={slot.weekday}
        onChange={(event) => setSlot({ ...slot, weekday: Number(event.target.value) })}
        sx={{ m: 0, minWidth: 132, flex: 1 }}
      >
        {weekdays.map((name, index) => (
          <MenuItem key={name} value={index + 1}>
            {name}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        type="time"
        label="Time"
        value={slot.local_time}
        onChange={(event) => setSlot({ ...slot, local_time: event.target.value })}
        error={!slot.local_time}
        slotProps={{ inputLabel: { shrink: true } }}
        sx={{ m: 0, width: 140 }}
      />
      <Autocomplete
        disableClearable
        options={zones}
        value={slot.time_zone}
        onChange={(_event, time_zone) => setSlot({ ...slot, time_zone })}
        getOptionLabel={(zone) => zone.replaceAll('_', ' ')}
        sx={{ flex: 2, minWidth: 180 }}
        renderInput={(params) => <TextField {...params} label="Time zone" sx={{ m: 0 }} />}
      />
      <Box sx={{ display: 'flex', gap: 1, alignSelf: 'center' }}>
        {onCancel && <Button onClick={onCancel}>Cancel</Button>}
        <Button
          type="submit"
          variant={onCancel ? 'contained' : 'outlined'}
          disabled={busy || !slot.local_time}
        >
          {verb}
        </Button>
      </Box>
    </Box>
  );
};
