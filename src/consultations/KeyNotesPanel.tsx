import { Chip, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { Button, Form, TextArrayInput, TextInput, useNotify, useUpdate } from 'react-admin';
import type { FieldValues } from 'react-hook-form';
import { IfCan } from '../access/IfCan.tsx';
import { errorMessage } from '../data/index.ts';
import { Panel } from '../fields/Panel.tsx';
import { Quiet } from '../fields/Quiet.tsx';
import type { KeyRecord } from './keyRow.ts';

/** Notes and tags: the two things of a key that staff write freely. */
export function KeyNotesPanel({ row }: { row: KeyRecord }) {
  const [editing, setEditing] = useState(false);
  const edit = !editing && (
    <IfCan area="keys" verb="write">
      <Button label="Edit" onClick={() => setEditing(true)} />
    </IfCan>
  );
  return (
    <Panel title="Notes" aside={edit}>
      {editing ? (
        <NotesForm row={row} onDone={() => setEditing(false)} />
      ) : (
        <>
          {row.notes ? (
            <Typography variant="body2" sx={{ whiteSpace: 'pre-wrap' }}>
              {row.notes}
            </Typography>
          ) : (
            <Quiet>None.</Quiet>
          )}
          <Stack
            direction="row"
            useFlexGap
            flexWrap="wrap"
            spacing={0.5}
            sx={{ mt: row.tags.length ? 1.5 : 0 }}
          >
            {row.tags.map((tag) => (
              <Chip key={tag} size="small" label={tag} />
            ))}
          </Stack>
        </>
      )}
    </Panel>
  );
}

function NotesForm({ row, onDone }: { row: KeyRecord; onDone: () => void }) {
  const [update, { isPending }] = useUpdate();
  const notify = useNotify();
  return (
    <Form
      record={{ notes: row.notes, tags: row.tags }}
      onSubmit={({ notes, tags }: FieldValues) =>
        update(
          'consultation_keys',
          { id: row.id, data: { notes: notes || null, tags: tags ?? [] }, previousData: row },
          {
            mutationMode: 'pessimistic',
            onSuccess: onDone,
            onError: (error) => notify(errorMessage(error), { type: 'error' }),
          },
        )
      }
    >
      <TextInput
        source="notes"
        label="Notes for colleagues"
        multiline
        minRows={2}
        helperText={false}
        fullWidth
      />
      <TextArrayInput source="tags" label="Tags" helperText="Enter after each" fullWidth />
      <Stack direction="row" justifyContent="flex-end" spacing={1}>
        <Button label="Cancel" onClick={onDone} />
        <Button label="Save" type="submit" disabled={isPending} />
      </Stack>
    </Form>
  );
}
