import { Box, FormControlLabel, Skeleton, Slider, Switch, Typography } from '@mui/material';
import { useEffect, useRef } from 'react';
import { Panel } from '../../fields/Panel.tsx';
import type { RenderJob } from '../../studio/renderJob.ts';
import { useSignedUrl } from '../../studio/useSignedUrl.ts';
import { VideoPlayer } from '../../studio/VideoPlayer.tsx';
import type { PlanPart } from './planPart.ts';

/** The film, still: at the frame that is its cover, where a platform takes one (Instagram, TikTok). */
export const CoverInput = ({ plan, change, film }: PlanPart & { film: RenderJob }) => {
  const video = useRef<HTMLVideoElement>(null);
  const source = useSignedUrl(film.video_url);
  const chosen = plan.coverSeconds !== null;
  const seconds = plan.coverSeconds ?? 0;
  const length = film.duration_seconds ?? 0;
  useEffect(() => {
    if (video.current && chosen) video.current.currentTime = seconds;
  }, [seconds, chosen]);
  return (
    <Panel title="Film and cover">
      <Box
        sx={{ aspectRatio: '9 / 16', maxHeight: 360, mx: 'auto', mb: 2, borderRadius: 1, overflow: 'hidden' }}
      >
        {source.isError || !film.video_url ? (
          <VideoPlayer job={film} />
        ) : source.data ? (
          <video
            ref={video}
            src={source.data}
            controls={!chosen}
            muted
            playsInline
            preload="metadata"
            aria-label={chosen ? 'Cover frame' : 'Film'}
            onLoadedMetadata={(event) => {
              event.currentTarget.currentTime = seconds;
            }}
            style={{ width: '100%', height: '100%', background: '#000' }}
          />
        ) : (
          <Skeleton variant="rectangular" height="100%" />
        )}
      </Box>
      <FormControlLabel
        control={
          <Switch
            checked={chosen}
            onChange={(_event, on) => change({ coverSeconds: on ? length / 2 : null })}
          />
        }
        label="Choose the cover frame"
      />
      {chosen && (
        <>
          <Slider
            value={seconds}
            min={0}
            max={length}
            step={0.1}
            onChange={(_event, value) => change({ coverSeconds: Number(value) })}
            aria-label="Second of the cover frame"
            getAriaValueText={(value) => `${value.toFixed(1)} seconds`}
          />
          <Typography variant="caption" color="text.secondary">
            At {seconds.toFixed(1)} s of {length.toFixed(1)} s, on Instagram and TikTok
          </Typography>
        </>
      )}
    </Panel>
  );
};
