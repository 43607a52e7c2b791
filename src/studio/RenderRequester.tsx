import { useGetIdentity } from 'react-admin';
import type { RenderJob } from './renderJob.ts';

/** Who asked for the video; "you" for one's own. */
export const RenderRequester = ({ job }: { job: Pick<RenderJob, 'requested_by' | 'requested_by_name'> }) => {
  const { identity } = useGetIdentity();
  if (job.requested_by && job.requested_by === identity?.id) return 'you';
  return job.requested_by_name ?? (job.requested_by ? 'a colleague' : '–');
};
