import { Alert, Button } from '@mui/material';
import { formatInstant } from '../fields/format.ts';
import { OwnerName } from '../models/OwnerName.tsx';
import { foodsText, knownFoods, knownNutrition, type Photo } from './photoModel.ts';

interface PhotoOvertakenProps {
  photo: Photo;
  onKeep: () => void;
  isPending: boolean;
}

/** What a colleague decided while this person was at it, beside what this person has in the form. */
export function PhotoOvertaken({ photo, onKeep, isPending }: PhotoOvertakenProps) {
  const { calories } = knownNutrition(photo);
  return (
    <Alert
      severity="warning"
      sx={{ mb: 2 }}
      action={
        <Button color="inherit" size="small" onClick={onKeep} disabled={isPending}>
          Keep theirs
        </Button>
      }
    >
      {photo.is_excluded ? (
        <>Meanwhile it was left out: “{photo.excluded_reason}”</>
      ) : photo.verified_at ? (
        <>
          Meanwhile it was verified by <OwnerName id={photo.verified_by} />,{' '}
          {formatInstant(photo.verified_at)}: {foodsText(knownFoods(photo))}
          {calories !== null && calories !== undefined && `; ${calories} kcal`}.
        </>
      ) : (
        'Meanwhile a colleague changed it.'
      )}{' '}
      Yours is below, and nothing of it is written yet.
    </Alert>
  );
}
