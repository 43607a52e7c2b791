import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { type FormEvent, useState } from 'react';
import { useCreate } from 'react-admin';
import { Constants } from '../data/database.types.ts';
import { errorMessage } from '../data/index.ts';
import { valueName } from './dimensions.ts';

const shrink = { inputLabel: { shrink: true } };

/** Writes a note down. What was typed stays when it is refused. */
export const AnnotationForm = ({ day }: { day: string }) => {
  const [title, setTitle] = useState('');
  const [occurredOn, setOccurredOn] = useState(day);
  const [endsOn, setEndsOn] = useState('');
  const [kind, setKind] = useState('other');
  const [create, { isPending, error }] = useCreate();
  const backwards = endsOn !== '' && endsOn < occurredOn;
  const ready = title.trim() !== '' && occurredOn !== '' && !backwards;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!ready) return;
    const data = { title: title.trim(), occurred_on: occurredOn, ends_on: endsOn || null, kind };
    create('annotations', { data }, { onSuccess: () => setTitle('') });
  };
  return (
    <Box
      component="form"
      onSubmit={submit}
      sx={{ display: 'grid', gap: 1, mt: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr 1fr' } }}
    >
      <Typography variant="h3" sx={{ gridColumn: '1 / -1' }}>
        Add a note
      </Typography>
      <TextField
        label="What happened"
        value={title}
        onChange={(event) => setTitle(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 120 } }}
        helperText="All staff see it: no names of members."
        sx={{ gridColumn: '1 / -1' }}
      />
      <TextField
        label="On"
        type="date"
        value={occurredOn}
        onChange={(event) => setOccurredOn(event.target.value)}
        slotProps={shrink}
      />
      <TextField
        label="Until (if it lasted)"
        type="date"
        value={endsOn}
        onChange={(event) => setEndsOn(event.target.value)}
        error={backwards}
        helperText={backwards ? 'It ends before it begins.' : undefined}
        slotProps={shrink}
      />
      <TextField select label="Kind" value={kind} onChange={(event) => setKind(event.target.value)}>
        {Constants.public.Enums.annotation_kind.map((value) => (
          <MenuItem key={value} value={value}>
            {valueName(value)}
          </MenuItem>
        ))}
      </TextField>
      {error != null && (
        <Alert severity="error" sx={{ gridColumn: '1 / -1' }}>
          {errorMessage(error)}
        </Alert>
      )}
      <Button type="submit" variant="contained" disabled={!ready || isPending} sx={{ justifySelf: 'start' }}>
        Add
      </Button>
    </Box>
  );
};
