import Facebook from '@mui/icons-material/Facebook';
import Instagram from '@mui/icons-material/Instagram';
import MusicNote from '@mui/icons-material/MusicNote';
import Webhook from '@mui/icons-material/Webhook';
import X from '@mui/icons-material/X';
import Avatar from '@mui/material/Avatar';
import type { Platform } from '../../shared/publishing/captions.ts';

const marks = { instagram: Instagram, tiktok: MusicNote, facebook: Facebook, x: X, webhook: Webhook };

/** A platform's sign; what it stands for is said in words beside it. */
export const PlatformMark = ({ platform, size = 36 }: { platform: Platform; size?: number }) => {
  const Mark = marks[platform];
  return (
    <Avatar
      aria-hidden
      variant="rounded"
      sx={{ width: size, height: size, bgcolor: 'action.selected', color: 'text.primary' }}
    >
      <Mark sx={{ fontSize: size * 0.6 }} />
    </Avatar>
  );
};
