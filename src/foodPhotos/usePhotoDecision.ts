import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotify, useRedirect } from 'react-admin';
import { errorMessage, type PhotoDecision, refusalCode, useConsoleData } from '../data/index.ts';
import type { Photo } from './photoModel.ts';

/** Writes what somebody decided about a photo, and goes on to the next one that waits and is nobody's. */
export function usePhotoDecision(photo: Photo) {
  const data = useConsoleData();
  const queries = useQueryClient();
  const notify = useNotify();
  const redirect = useRedirect();

  async function goOn(said: string) {
    void queries.invalidateQueries({ queryKey: [photos, 'getList'] });
    const next = await data.claimFoodPhoto();
    notify(`${said} ${next ? 'Here is the next one.' : 'That was the last one to verify.'}`, {
      type: 'success',
    });
    if (next) redirect('show', photos, next.id);
    else redirect('list', photos);
  }
  const deciding = useMutation({
    retry: false,
    // What is on the screen is what was seen: a colleague's verdict is drawn with the row that brings it.
    mutationFn: (decision: PhotoDecision) => data.decideFoodPhoto(photo.id, photo.updated_at, decision),
    onSuccess: () => goOn('Kept.'),
    onError: (error) => {
      if (isOvertaken(error)) void queries.invalidateQueries({ queryKey: [photos, 'getOne'] });
    },
  });
  const leaving = useMutation({
    retry: false,
    mutationFn: () => goOn('Left as it is.'),
    onError: (error) => notify(errorMessage(error), { type: 'error' }),
  });
  return {
    decide: deciding.mutate,
    leave: leaving.mutate,
    isPending: deciding.isPending || leaving.isPending,
    error: deciding.error,
  };
}

const photos = 'food_photo_training_data';

/** Somebody else decided about it after it was opened: nothing was written. */
export const isOvertaken = (error: unknown) => refusalCode(error) === 'photo_changed';
