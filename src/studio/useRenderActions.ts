import { useMutation, useQueryClient } from '@tanstack/react-query';
import { rendererVersion } from '../../remotion/films/rendererVersion.ts';
import { useConsoleData } from '../data/dataProvider.ts';
import type { Generation } from '../data/verbs.ts';
import type { Choices } from './studioDraft.ts';

interface RenderWish {
  userId: string;
  templateId: string;
  choices: Choices;
}

/**
 * Ask for a video, stop it, try it again. Asking is safe to repeat: the database answers the same content with the
 * same job.
 */
export function useRenderActions() {
  const data = useConsoleData();
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: ['viral_video_generations'] });
  return {
    request: useMutation<Generation, Error, RenderWish>({
      mutationFn: (wish) => data.requestRender({ ...wish, preset: 'portrait', rendererVersion }),
      onSuccess: refresh,
    }),
    cancel: useMutation<Generation, Error, string>({
      mutationFn: (id) => data.cancelRender(id),
      onSettled: refresh,
    }),
    retry: useMutation<Generation, Error, string>({
      mutationFn: (id) => data.retryRender(id),
      onSettled: refresh,
    }),
  };
}
