import AddIcon from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import type { CalendarPost, EmptySlot } from '../data/index.ts';
import { ToneChip } from '../fields/ToneChip.tsx';
import { statusText } from '../posts/postModel.ts';
import { trouble } from './calendarModel.ts';

const line = { width: '100%', gap: 1.5, py: 1.25, px: 1, alignItems: 'flex-start' } as const;

const Time = ({ children }: { children: string }) => (
  <Typography component="b" sx={{ width: 48, flex: 'none', fontVariantNumeric: 'tabular-nums' }}>
    {children}
  </Typography>
);

interface PostLineProps {
  post: CalendarPost;
  time: string;
  account: string;
  onOpen: () => void;
}

/** A post in the list: when, what, where, how it stands, and what stands in its way. */
export const PostLine = ({ post, time, account, onOpen }: PostLineProps) => {
  const problem = trouble(post);
  const { label, tone } = statusText[post.status];
  return (
    <ButtonBase onClick={onOpen} sx={{ ...line, textAlign: 'start' }}>
      <Time>{time}</Time>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography noWrap>{post.title || 'Without a caption'}</Typography>
        <Typography variant="body2" color="text.secondary" noWrap>
          {account}
        </Typography>
        {problem && (
          <Typography
            variant="body2"
            color={post.needs_person || post.status === 'failed' ? 'error' : 'warning.main'}
          >
            {problem}
          </Typography>
        )}
      </Box>
      <ToneChip label={label} tone={tone} />
    </ButtonBase>
  );
};

interface EmptyPlacesProps {
  slots: readonly EmptySlot[];
  time: string;
  nameOf: (accountId: string | null) => string;
  onSlot: (slot: EmptySlot) => void;
}

/** The accounts that have nothing yet at a moment at which they post as a rule. */
export const EmptyPlaces = ({ slots, time, nameOf, onSlot }: EmptyPlacesProps) => (
  <Box sx={{ ...line, display: 'flex' }}>
    <Time>{time}</Time>
    <Box sx={{ flex: 1, minWidth: 0, display: 'flex', flexWrap: 'wrap', gap: 0.75, alignItems: 'center' }}>
      <Typography color="text.secondary">Empty:</Typography>
      {slots.map((slot) => (
        <Chip
          key={slot.slot_id}
          size="small"
          variant="outlined"
          icon={<AddIcon />}
          label={nameOf(slot.account_id)}
          onClick={() => onSlot(slot)}
        />
      ))}
    </Box>
  </Box>
);
