import { Alert, Button } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useConsoleData } from '../data/index.ts';
import type { Photo } from './photoModel.ts';

/** A claim lasts ten minutes, and whoever looks longer keeps it. */
const RENEW_MS = 4 * 60_000;

/** Takes the photo while it is on the screen, or says which colleague has it. */
export function PhotoHolder({ photo, onNext }: { photo: Photo; onNext: () => void }) {
  const data = useConsoleData();
  const { data: claim } = useQuery({
    queryKey: ['food_photo_claim', photo.id],
    queryFn: async () => (await data.claimFoodPhoto(photo.id)) ?? null,
    refetchInterval: RENEW_MS,
    staleTime: 0,
    gcTime: 0,
  });
  if (!claim?.heldBy) return null;
  return (
    <Alert
      severity="info"
      sx={{ mb: 2 }}
      action={
        <Button color="inherit" size="small" onClick={onNext}>
          Next free one
        </Button>
      }
    >
      {claim.heldBy} is looking at this photo.
    </Alert>
  );
}
