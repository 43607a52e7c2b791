import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { type FormEvent, useState } from 'react';
import { useCreate, useUpdate } from 'react-admin';
import { Constants } from '../data/database.types.ts';
import { errorMessage, type MetricAnnotation } from '../data/index.ts';
import { valueName } from './dimensions.ts';

const shrink = { inputLabel: { shrink: true } };

interface AnnotationFormProps {
  /** The note that is changed; without, a new one. */
  note?: MetricAnnotation;
  /** The day of a new note. */
  day: string;
  onSaved: () => void;
}

/** Writes a note down or changes it. What was typed stays when it is refused. */
export const AnnotationForm = ({ note, day, onSaved }: AnnotationFormProps) => {
  const [title, setTitle] = useState(note?.title ?? '');
  const [occurredOn, setOccurredOn] = useState(note?.occurred_on ?? day);
  const [endsOn, setEndsOn] = useState(note?.ends_on ?? '');
  const [kind, setKind] = useState(note?.kind ?? 'other');
  const [create, creation] = useCreate();
  const [update, change] = useUpdate();
  const error = creation.error ?? change.error;
  const backwards = endsOn !== '' && endsOn < occurredOn;
  const ready = title.trim() !== '' && occurredOn !== '' && !backwards;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!ready) return;
    const data = { title: title.trim(), occurred_on: occurredOn, ends_on: endsOn || null, kind };
    const onSuccess = () => {
      setTitle('');
      onSaved();
    };
    if (note) update('annotations', { id: note.id, data, previousData: { id: note.id } }, { onSuccess });
    else create('annotations', { data }, { onSuccess });
  };
  return (
    <Box
      component="form"
      aria-label={note ? 'Change the note' : 'Add a note'}
      onSubmit={submit}
      sx={{ display: 'grid', gap: 1, mt: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr 1fr' } }}
    >
      <Typography variant="h3" sx={{ gridColumn: '1 / -1' }}>
        {note ? 'Change the note' : 'Add a note'}
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
      <Box sx={{ display: 'flex', gap: 1, gridColumn: '1 / -1' }}>
        <Button type="submit" variant="contained" disabled={!ready || creation.isPending || change.isPending}>
          {note ? 'Save' : 'Add'}
        </Button>
        {note && <Button onClick={onSaved}>Cancel</Button>}
      </Box>
    </Box>
  );
};
