import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useId } from 'react';
import type { FilmDefinition } from '../../remotion/films/registry.ts';
import type { FilmState } from '../studio/useFilm.ts';
import { ExportProgress } from './ExportProgress.tsx';
import { ExportQuestion } from './ExportQuestion.tsx';
import { ExportResult } from './ExportResult.tsx';
import { useBrowserFit } from './useBrowserFit.ts';
import { useFilmExport } from './useFilmExport.ts';

interface ExportDialogProps {
  member: { user_id: string; display_name: string | null };
  templateId: string;
  film: FilmDefinition;
  preview: Required<Pick<FilmState, 'props' | 'choices'>>;
  onClose: () => void;
}

/** Makes the film or card on the page in this browser. While it draws, only stopping it closes this. */
export default function ExportDialog({ member, templateId, film, preview, onClose }: ExportDialogProps) {
  const id = useId();
  const obstacle = useBrowserFit(film, preview.props);
  const { step, begin, stop } = useFilmExport();
  const thing = film.still ? 'card' : 'film';
  const start = () => begin({ userId: member.user_id, templateId, choices: preview.choices });
  return (
    <Dialog
      open
      fullWidth
      maxWidth="sm"
      onClose={step.name === 'drawing' ? undefined : onClose}
      aria-labelledby={id}
    >
      <DialogTitle id={id}>
        {step.name === 'made' ? `The ${thing} is made` : `Make the ${thing} in this browser`}
      </DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        {(step.name === 'asking' || step.name === 'failed') && (
          <ExportQuestion
            name={member.display_name ?? 'the member'}
            thing={thing}
            obstacle={obstacle}
            failure={step.name === 'failed' ? step.message : undefined}
          />
        )}
        {step.name === 'drawing' && <ExportProgress {...step} />}
        {step.name === 'made' && <ExportResult film={step.film} url={step.url} name={member.display_name} />}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        {step.name === 'drawing' ? (
          <Button onClick={stop}>Stop</Button>
        ) : (
          <Button onClick={onClose}>{step.name === 'made' ? 'Close' : 'Cancel'}</Button>
        )}
        {(step.name === 'asking' || step.name === 'failed') && (
          <Button variant="contained" disabled={obstacle !== null} onClick={start}>
            {step.name === 'failed' ? 'Try again' : `Make the ${thing}`}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
