import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import List from '@mui/material/List';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDelete, useGetIdentity, useGetMany, useNotify } from 'react-admin';
import { useAccess } from '../access/IfCan.tsx';
import type { Database } from '../data/database.types.ts';
import { errorMessage, type MetricAnnotation } from '../data/index.ts';
import { Quiet } from '../fields/Quiet.tsx';
import { AnnotationForm } from './AnnotationForm.tsx';
import { AnnotationItem } from './AnnotationItem.tsx';
import { useAnnotations } from './useAnnotations.ts';

type Note = Database['public']['Tables']['annotations']['Row'];

interface AnnotationsDialogProps {
  range: { from: string; to: string };
  onClose: () => void;
}

/** What happened in the range. Authors and admins change what was written by hand; what systems noted stays. */
export const AnnotationsDialog = ({ range, onClose }: AnnotationsDialogProps) => {
  const annotations = useAnnotations(range);
  const [edited, setEdited] = useState<MetricAnnotation>();
  const { identity } = useGetIdentity();
  const { can } = useAccess();
  const byHand = annotations.filter(({ source }) => source === 'staff').map(({ id }) => id);
  const { data: notes = [] } = useGetMany<Note>(
    'annotations',
    { ids: byHand },
    { enabled: byHand.length > 0 },
  );
  const [remove] = useDelete();
  const notify = useNotify();
  const queries = useQueryClient();
  const changed = () => {
    setEdited(undefined);
    return queries.invalidateQueries({ queryKey: ['metric', 'metricAnnotations'] });
  };
  const mine = ({ id, source }: MetricAnnotation) =>
    source === 'staff' &&
    (can?.('staff', 'write') || notes.some((note) => note?.id === id && note.created_by === identity?.id));
  return (
    <Dialog open fullWidth maxWidth="sm" onClose={onClose} aria-labelledby="notes-title">
      <DialogTitle id="notes-title">Notes on the time axis</DialogTitle>
      <DialogContent>
        {annotations.length === 0 && <Quiet>Nothing was written down about these days.</Quiet>}
        <List dense disablePadding>
          {annotations.map((annotation) => (
            <AnnotationItem
              key={annotation.id}
              annotation={annotation}
              {...(mine(annotation) && {
                onEdit: () => setEdited(annotation),
                onRemove: () =>
                  remove(
                    'annotations',
                    { id: annotation.id, previousData: { id: annotation.id } },
                    {
                      onSuccess: changed,
                      onError: (error) => notify(errorMessage(error), { type: 'error' }),
                    },
                  ),
              })}
            />
          ))}
        </List>
        <AnnotationForm key={edited?.id ?? 'new'} note={edited} day={range.to} onSaved={changed} />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Close</Button>
      </DialogActions>
    </Dialog>
  );
};
