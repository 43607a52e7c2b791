import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemText from '@mui/material/ListItemText';
import { useDelete, useGetIdentity, useNotify } from 'react-admin';
import { useAccess } from '../access/IfCan.tsx';
import { errorMessage } from '../data/index.ts';
import { formatDay } from '../fields/format.ts';
import { Quiet } from '../fields/Quiet.tsx';
import { AnnotationForm } from './AnnotationForm.tsx';
import { valueName } from './dimensions.ts';
import { type Annotation, useAnnotations } from './useAnnotations.ts';

interface AnnotationsDialogProps {
  range: { from: string; to: string };
  onClose: () => void;
}

const when = ({ occurred_on, ends_on }: Annotation) =>
  ends_on && ends_on !== occurred_on
    ? `${formatDay(occurred_on)} – ${formatDay(ends_on)}`
    : formatDay(occurred_on);

/** What happened in the range, as all staff wrote it down. Authors and admins take theirs away again. */
export const AnnotationsDialog = ({ range, onClose }: AnnotationsDialogProps) => {
  const annotations = useAnnotations(range);
  const { identity } = useGetIdentity();
  const { can } = useAccess();
  const [remove] = useDelete();
  const notify = useNotify();
  return (
    <Dialog open fullWidth maxWidth="sm" onClose={onClose} aria-labelledby="notes-title">
      <DialogTitle id="notes-title">Notes on the time axis</DialogTitle>
      <DialogContent>
        {annotations.length === 0 && <Quiet>Nothing was written down about these days.</Quiet>}
        <List dense disablePadding>
          {annotations.map((annotation) => (
            <ListItem
              key={annotation.id}
              disableGutters
              secondaryAction={
                (annotation.created_by === identity?.id || can?.('staff', 'write')) && (
                  <Button
                    size="small"
                    color="error"
                    aria-label={`Remove ${annotation.title}`}
                    onClick={() =>
                      remove(
                        'annotations',
                        { id: annotation.id, previousData: annotation },
                        { onError: (error) => notify(errorMessage(error), { type: 'error' }) },
                      )
                    }
                  >
                    Remove
                  </Button>
                )
              }
            >
              <ListItemText
                primary={annotation.title}
                secondary={`${when(annotation)} · ${valueName(annotation.kind)}`}
              />
            </ListItem>
          ))}
        </List>
        <AnnotationForm day={range.to} />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Close</Button>
      </DialogActions>
    </Dialog>
  );
};
