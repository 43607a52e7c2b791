import { Link, Typography } from '@mui/material';
import { Link as RouterLink } from 'react-router-dom';
import { wholeCaption } from '../../shared/publishing/captions.ts';
import { Facts } from '../fields/Facts.tsx';
import { formatCount, formatInstant } from '../fields/format.ts';
import { Panel } from '../fields/Panel.tsx';
import { StaffName } from '../fields/StaffName.tsx';
import { optionFacts } from './optionText.ts';
import { filmOf } from './postFilmName.ts';
import type { PostRow } from './postModel.ts';

const takedownText = {
  waiting: 'Waits for the worker',
  running: 'Under way',
  manual: 'A task for a person',
  done: 'Done',
  failed: 'Failed',
  not_needed: 'Was not needed',
} as const;

/** The post as it goes out, and what is known about it. */
export const PostFacts = ({ post }: { post: PostRow }) => (
  <Panel title="Post">
    <Typography
      variant="body2"
      dir="auto"
      sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', mb: 2, maxHeight: 240, overflow: 'auto' }}
    >
      {wholeCaption(post.caption, post.hashtags) || 'No caption'}
    </Typography>
    <Facts
      facts={[
        {
          label: 'Account',
          value: post.account_id && (
            <Link component={RouterLink} to={`/social_accounts/${post.account_id}/show`}>
              {post.account_handle}
            </Link>
          ),
        },
        { label: 'Film', value: filmOf(post) },
        { label: 'Goes out', value: post.scheduled_for && formatInstant(post.scheduled_for) },
        { label: 'Went out', value: post.posted_at && formatInstant(post.posted_at) },
        {
          label: 'Address',
          value: post.permalink && (
            <Link href={post.permalink} target="_blank" rel="noreferrer">
              Open the post
            </Link>
          ),
        },
        { label: 'Id there', value: post.platform_post_id },
        ...optionFacts(post.platform_options),
        { label: 'Drafted by', value: post.created_by && <StaffName id={post.created_by} /> },
        { label: 'Approved by', value: post.approved_by && <StaffName id={post.approved_by} /> },
        {
          label: 'Tries',
          value: post.attempts > 0 && `${formatCount(post.attempts)} of ${post.max_attempts}`,
        },
        {
          label: 'Takedown',
          value: post.takedown_status && (
            <Link component={RouterLink} to="/takedowns">
              {takedownText[post.takedown_status]}
            </Link>
          ),
        },
      ]}
    />
  </Panel>
);
