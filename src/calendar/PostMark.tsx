import ErrorOutline from '@mui/icons-material/ErrorOutlined';
import WarningAmber from '@mui/icons-material/WarningAmberOutlined';
import Box from '@mui/material/Box';
import type { CalendarPost } from '../data/index.ts';
import { statusText } from '../posts/postModel.ts';
import { trouble } from './calendarModel.ts';

const line = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', minWidth: 0 } as const;

interface PostMarkProps {
  post: CalendarPost;
  time: string;
  account: string;
}

/** A post in the grid: when, where, how it stands, and a sign when somebody has to look. */
export const PostMark = ({ post, time, account }: PostMarkProps) => {
  const { label, tone } = statusText[post.status];
  const problem = trouble(post);
  const bad = post.needs_person || post.status === 'failed';
  const Sign = bad ? ErrorOutline : WarningAmber;
  return (
    <Box
      title={[post.title, problem].filter(Boolean).join('\n')}
      sx={{
        display: 'grid',
        gridTemplateColumns: 'minmax(0, 1fr)',
        overflow: 'hidden',
        width: '100%',
        px: 0.75,
        py: 0.25,
        borderRadius: 1,
        borderLeft: 4,
        borderColor: tone === 'default' ? 'text.disabled' : `${tone}.main`,
        bgcolor: 'action.selected',
        color: 'text.primary',
        lineHeight: 1.35,
        fontSize: 12,
        textDecoration: post.status === 'removed' ? 'line-through' : 'none',
      }}
    >
      <Box component="span" sx={{ display: 'flex', gap: 0.5, alignItems: 'center', minWidth: 0 }}>
        <Box component="b" sx={{ fontVariantNumeric: 'tabular-nums' }}>
          {time}
        </Box>
        <Box component="span" sx={line}>
          {account}
        </Box>
        {problem && (
          <Sign
            titleAccess={bad ? 'Needs somebody' : 'Something stands in the way'}
            color={bad ? 'error' : 'warning'}
            sx={{ fontSize: 15, ml: 'auto' }}
          />
        )}
      </Box>
      <Box component="span" sx={line}>
        {label}
        {post.title && ` · ${post.title}`}
      </Box>
    </Box>
  );
};

/** A slot without a post. */
export const PlaceMark = ({ time, account }: { time: string; account: string }) => (
  <Box
    sx={{
      ...line,
      width: '100%',
      px: 0.75,
      py: 0.25,
      border: 1,
      borderStyle: 'dashed',
      borderColor: 'text.disabled',
      borderRadius: 1,
      color: 'text.secondary',
      fontSize: 12,
      lineHeight: 1.35,
    }}
  >
    {time} {account}, empty
  </Box>
);
