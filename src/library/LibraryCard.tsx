import { Box, Rating, Typography } from '@mui/material';
import { Link } from 'react-router-dom';
import { formatAgo } from '../fields/format.ts';
import { nameOf } from '../studio/studioMember.ts';
import { hashtagLine, isWithoutFile, type LibraryItem } from './libraryModel.ts';
import { Poster } from './Poster.tsx';

/** One film on its shelf: its poster, whose it is, and how it did. */
export const LibraryCard = ({ item }: { item: LibraryItem }) => (
  <Box
    component={Link}
    to={`/user_content_library/${item.id}/show`}
    sx={{ display: 'block', color: 'text.primary', textDecoration: 'none', borderRadius: 1.5 }}
  >
    <Poster item={item} />
    <Typography variant="body2" fontWeight={560} noWrap sx={{ mt: 0.75 }}>
      <bdi>{nameOf(item)}</bdi>
    </Typography>
    <Typography variant="caption" color="text.secondary" component="p" noWrap>
      {[item.template_used, formatAgo(item.created_at, new Date())].filter(Boolean).join(' · ')}
    </Typography>
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, minHeight: 24 }}>
      {item.rating !== null && <Rating size="small" readOnly value={item.rating} />}
      <Typography variant="caption" color="text.secondary" noWrap>
        {[item.is_published ? 'Posted' : hashtagLine(item.hashtags), isWithoutFile(item) && 'no file here']
          .filter(Boolean)
          .join(' · ')}
      </Typography>
    </Box>
  </Box>
);
