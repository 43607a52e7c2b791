import { Box, Skeleton, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useConsoleData } from '../data/index.ts';
import { boxesOf, knownFoods, type Photo } from './photoModel.ts';

interface PhotoImageProps {
  photo: Photo;
  /** Draws where the model saw what. */
  boxes?: boolean;
}

const HALF_AN_HOUR = 30 * 60_000;

/** The photo in its own proportions, reached by a link that ends. Room is kept while it comes, and where it is gone. */
export function PhotoImage({ photo, boxes = false }: PhotoImageProps) {
  const data = useConsoleData();
  const [broken, setBroken] = useState(false);
  const { data: url, error } = useQuery({
    queryKey: ['trainingPhotoUrl', photo.image_url],
    queryFn: () => data.trainingPhotoUrl(photo.image_url),
    retry: false,
    staleTime: HALF_AN_HOUR,
  });
  const gone = error !== null || broken;
  return (
    <Box
      sx={{
        position: 'relative',
        aspectRatio: `${photo.image_width ?? 4} / ${photo.image_height ?? 3}`,
        overflow: 'hidden',
        borderRadius: 1,
        bgcolor: 'action.hover',
      }}
    >
      {!url && !gone && <Skeleton variant="rectangular" width="100%" height="100%" />}
      {gone && (
        <Typography variant="caption" color="text.secondary" sx={{ position: 'absolute', p: 1.5 }}>
          The image isn’t in the store.
        </Typography>
      )}
      {url && !broken && (
        <Box
          component="img"
          src={url}
          alt={`Food photo: ${knownFoods(photo)
            .map(({ name }) => name)
            .join(', ')}`}
          onError={() => setBroken(true)}
          sx={{ display: 'block', width: '100%', height: '100%', objectFit: 'cover' }}
        />
      )}
      {boxes &&
        url &&
        boxesOf(photo).map((box) => (
          <Box
            key={`${box.label} ${box.x} ${box.y}`}
            aria-hidden
            sx={{
              position: 'absolute',
              left: `${box.x * 100}%`,
              top: `${box.y * 100}%`,
              width: `${box.width * 100}%`,
              height: `${box.height * 100}%`,
              border: '2px solid #fff',
              outline: '1px solid rgb(0 0 0 / 0.6)',
              borderRadius: 0.5,
            }}
          >
            <Box
              component="span"
              sx={{ bgcolor: 'rgb(0 0 0 / 0.65)', color: '#fff', fontSize: '0.75rem', px: 0.5 }}
            >
              {box.label}
            </Box>
          </Box>
        ))}
    </Box>
  );
}
