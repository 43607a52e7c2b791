import MovieOutlined from '@mui/icons-material/MovieOutlined';
import { Box } from '@mui/material';
import { useSignedUrl } from '../studio/useSignedUrl.ts';
import type { LibraryItem } from './libraryModel.ts';

/** The picture that stands for a film; a quiet mark where its file has none. */
export function Poster({ item }: { item: Pick<LibraryItem, 'thumbnail_url'> }) {
  const poster = useSignedUrl(item.thumbnail_url);
  return (
    <Box
      sx={{
        aspectRatio: '9 / 16',
        borderRadius: 1.5,
        overflow: 'hidden',
        bgcolor: 'action.hover',
        border: 1,
        borderColor: 'divider',
        display: 'grid',
        placeItems: 'center',
        color: 'text.disabled',
      }}
    >
      {poster.data ? (
        <img
          src={poster.data}
          alt=""
          loading="lazy"
          style={{ width: '100%', height: '100%', objectFit: 'contain', display: 'block' }}
        />
      ) : (
        <MovieOutlined aria-hidden />
      )}
    </Box>
  );
}
