import { useGetOne } from 'react-admin';
import { pollWhileRunning, type RenderJob } from './renderJob.ts';

/** A render job, read again every second while it runs and left alone when it has ended. */
export const useRenderJob = (id: string | undefined) =>
  useGetOne<RenderJob>(
    'viral_video_generations',
    { id: id ?? '' },
    {
      enabled: Boolean(id),
      refetchInterval: (query) => pollWhileRunning(query.state.data ? [query.state.data] : undefined),
    },
  );
