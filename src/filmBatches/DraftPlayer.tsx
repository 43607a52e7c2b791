import { Box } from '@mui/material';
import { errorMessage } from '../data/errors.ts';
import { CardPicture } from '../studio/CardPicture.tsx';
import { StageNote } from '../studio/StageNote.tsx';
import { soundCaptions } from '../studio/soundCaptions.ts';
import { useSignedUrl } from '../studio/useSignedUrl.ts';
import type { BatchItem } from './filmBatchModel.ts';

/** The draft at hand, playing by itself and without sound: the next one should not need a click. */
export function DraftPlayer({ item }: { item: BatchItem }) {
  const card = item.draft_url?.endsWith('.png') ?? false;
  const video = useSignedUrl(card ? null : item.draft_url);
  const poster = useSignedUrl(item.draft_thumbnail_url);
  return (
    <Box
      sx={{
        aspectRatio: '9 / 16',
        maxHeight: { xs: '56vh', md: 'calc(100vh - 280px)' },
        mx: 'auto',
        maxWidth: '100%',
        borderRadius: 2,
        overflow: 'hidden',
        bgcolor: '#000',
      }}
    >
      {card && <CardPicture path={item.draft_url} label="Draft at half scale" />}
      {video.isError && <StageNote title="The draft can’t be opened">{errorMessage(video.error)}</StageNote>}
      {video.data && (
        <video
          key={item.id}
          src={video.data}
          poster={poster.data}
          controls
          autoPlay
          muted
          loop
          playsInline
          aria-label="Draft at half scale"
          style={{ width: '100%', height: '100%', display: 'block' }}
        >
          <track kind="captions" srcLang="en" label="Sound" src={soundCaptions(item.duration_seconds)} />
        </video>
      )}
    </Box>
  );
}
