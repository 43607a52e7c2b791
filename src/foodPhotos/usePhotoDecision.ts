import { useDataProvider, useNotify, useRedirect, useUpdate } from 'react-admin';
import { type Photo, stateFilter } from './photoModel.ts';

/** Writes what somebody decided about a photo and goes on to the next one that waits, the least sure first. */
export function usePhotoDecision(photo: Photo) {
  const [update, { isPending, error }] = useUpdate<Photo>();
  const provider = useDataProvider();
  const notify = useNotify();
  const redirect = useRedirect();
  const goOn = async () => {
    const { data } = await provider.getList<Photo>('food_photo_training_data', {
      filter: stateFilter('waiting'),
      sort: { field: 'confidence', order: 'ASC' },
      pagination: { page: 1, perPage: 1 },
    });
    const next = data[0];
    notify(next ? 'Kept. Here is the next one.' : 'Kept. That was the last one to verify.', {
      type: 'success',
    });
    if (next) redirect('show', 'food_photo_training_data', next.id);
    else redirect('list', 'food_photo_training_data');
  };
  const decide = (data: object) =>
    update(
      'food_photo_training_data',
      { id: photo.id, data, previousData: photo },
      { mutationMode: 'pessimistic', onSuccess: goOn },
    );
  return { decide, isPending, error };
}
