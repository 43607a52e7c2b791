import { errorMessage } from '../data/errors.ts';
import type { RenderJob } from './renderJob.ts';
import { StageNote } from './StageNote.tsx';
import { soundCaptions } from './soundCaptions.ts';
import { useSignedUrl } from './useSignedUrl.ts';

/** Plays the finished MP4 from the private bucket; of one that is on another machine, its poster. */
export function VideoPlayer({ job }: { job: RenderJob }) {
  const video = useSignedUrl(job.video_url);
  const poster = useSignedUrl(job.thumbnail_url);
  if (!job.video_url && poster.data)
    return (
      <img
        src={poster.data}
        alt="Poster of a film whose file is on another machine"
        style={{ width: '100%', height: '100%', display: 'block', objectFit: 'cover' }}
      />
    );
  if (!job.video_url)
    return <StageNote title="Not on this machine">The film’s row is here, its file is not.</StageNote>;
  if (video.isError)
    return <StageNote title="The video can’t be opened">{errorMessage(video.error)}</StageNote>;
  if (!video.data) return <StageNote title="Opening the video" />;
  return (
    <video
      key={job.id}
      src={video.data}
      poster={poster.data}
      controls
      playsInline
      preload="metadata"
      aria-label="Finished video"
      style={{ width: '100%', height: '100%', display: 'block', background: '#000' }}
    >
      <track kind="captions" srcLang="en" label="Sound" src={soundCaptions(job.duration_seconds)} />
    </video>
  );
}
