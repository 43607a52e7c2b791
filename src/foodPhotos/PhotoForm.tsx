import { Alert } from '@mui/material';
import { useState } from 'react';
import { errorMessage } from '../data/index.ts';
import { Panel } from '../fields/Panel.tsx';
import { LeaveOutForm } from './LeaveOutForm.tsx';
import { PhotoHolder } from './PhotoHolder.tsx';
import { PhotoOvertaken } from './PhotoOvertaken.tsx';
import { PlateForm } from './PlateForm.tsx';
import type { Photo } from './photoModel.ts';
import { isOvertaken, usePhotoDecision } from './usePhotoDecision.ts';

/**
 * What is on the photo, to be confirmed or put right; or why the photo is left out. Then the next one. What was typed stays when the
 * row changes meanwhile: the colleague's verdict is shown beside it, and one of the two is kept.
 */
export function PhotoForm({ photo }: { photo: Photo }) {
  const [startedFrom] = useState(photo.updated_at);
  const { decide, leave, isPending, error } = usePhotoDecision(photo);
  const overtaken = photo.updated_at !== startedFrom;
  return (
    <Panel title="What is on it">
      {overtaken ? (
        <PhotoOvertaken photo={photo} onKeep={leave} isPending={isPending} />
      ) : (
        <PhotoHolder photo={photo} onNext={leave} />
      )}
      <PlateForm
        photo={photo}
        label={overtaken ? 'Save mine instead' : photo.is_verified ? 'Save' : 'Verify'}
        isPending={isPending}
        onSave={decide}
      />
      {error && !isOvertaken(error) && (
        <Alert severity="error" sx={{ mt: 2 }}>
          {errorMessage(error)}
        </Alert>
      )}
      <LeaveOutForm photo={photo} isPending={isPending} onDecide={decide} />
    </Panel>
  );
}
