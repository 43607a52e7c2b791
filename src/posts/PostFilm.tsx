import { Box, Link, Skeleton } from '@mui/material';
import { useGetOne } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { Panel } from '../fields/Panel.tsx';
import { Quiet } from '../fields/Quiet.tsx';
import type { RenderJob } from '../studio/renderJob.ts';
import { studioPath } from '../studio/useStudioPlace.ts';
import { VideoPlayer } from '../studio/VideoPlayer.tsx';

/** The film that a post shows. */
export const PostFilm = ({ renderId }: { renderId: string | null }) => {
  const { data: job, error } = useGetOne<RenderJob>(
    'viral_video_generations',
    { id: renderId ?? '' },
    { enabled: renderId !== null },
  );
  return (
    <Panel
      title="Film"
      aside={
        job && (
          <Link component={RouterLink} to={studioPath({ render: job.id })} variant="body2">
            In the studio
          </Link>
        )
      }
    >
      {renderId === null || error ? (
        <Quiet>Its film is not in the studio: it was the member’s own, or it is gone.</Quiet>
      ) : (
        <Box sx={{ aspectRatio: '9 / 16', maxHeight: 420, mx: 'auto', borderRadius: 1, overflow: 'hidden' }}>
          {job ? <VideoPlayer job={job} /> : <Skeleton variant="rectangular" height="100%" />}
        </Box>
      )}
    </Panel>
  );
};
