import { Box, ButtonBase, Typography } from '@mui/material';
import { useEffect, useRef } from 'react';
import { nameOf } from '../studio/studioMember.ts';
import { useSignedUrl } from '../studio/useSignedUrl.ts';
import type { BatchItem } from './filmBatchModel.ts';

interface DraftCardProps {
  item: BatchItem;
  current: boolean;
  onPick: () => void;
}

/** A draft's poster; the one at hand is framed and kept in sight. */
export function DraftCard({ item, current, onPick }: DraftCardProps) {
  const poster = useSignedUrl(item.draft_thumbnail_url);
  const place = useRef<HTMLButtonElement>(null);
  const before = useRef(current);
  useEffect(() => {
    // Only where somebody moved to it: a page does not begin by scrolling.
    if (current && !before.current) place.current?.scrollIntoView?.({ block: 'nearest' });
    before.current = current;
  }, [current]);
  return (
    <ButtonBase
      ref={place}
      onClick={onPick}
      aria-current={current}
      aria-label={`Draft of ${nameOf(item)}`}
      sx={{ display: 'block', width: '100%', textAlign: 'left', borderRadius: 1.5 }}
    >
      <Box
        sx={{
          aspectRatio: '9 / 16',
          borderRadius: 1.5,
          overflow: 'hidden',
          bgcolor: 'action.hover',
          outline: current ? 3 : 1,
          outlineStyle: 'solid',
          outlineColor: current ? 'primary.main' : 'divider',
        }}
      >
        {poster.data && (
          <img
            src={poster.data}
            alt=""
            loading="lazy"
            style={{ width: '100%', height: '100%', objectFit: 'contain', display: 'block' }}
          />
        )}
      </Box>
      <Typography variant="caption" component="div" noWrap sx={{ mt: 0.5, fontWeight: current ? 620 : 400 }}>
        <bdi>{nameOf(item)}</bdi>
      </Typography>
    </ButtonBase>
  );
}
