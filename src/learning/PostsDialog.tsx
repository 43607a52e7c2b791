import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router-dom';
import { platformNames } from '../accounts/accountModel.ts';
import { percent } from '../charts/chartFormats.ts';
import { type NumbersColumn, NumbersTable } from '../dashboards/NumbersTable.tsx';
import {
  csvText,
  errorMessage,
  type LearningPost,
  type LearningQuery,
  useConsoleData,
} from '../data/index.ts';
import { ExportButton } from '../export/ExportButton.tsx';
import { formatCount, formatInstant } from '../fields/format.ts';
import { RowsLoading } from '../fields/RowsLoading.tsx';
import { postPath } from '../posts/postModel.ts';
import { timesText } from './learningModel.ts';

/** A number whose posts are wanted. */
export interface PostsTarget {
  title: string;
  query: LearningQuery;
}
export type OpenPosts = (target: PostsTarget) => void;

const SHOWN = 100;
const ALL = 10_000;

const columnsOf = (open: (id: string) => void): NumbersColumn<LearningPost>[] => [
  {
    heading: 'Post',
    value: ({ title }) => title || 'Without a caption',
    open:
      ({ id }) =>
      () =>
        open(id),
  },
  {
    heading: 'Account',
    value: ({ platform, handle }) => [platformNames[platform], handle].filter(Boolean).join(' '),
  },
  {
    heading: 'Posted',
    value: ({ posted_at }) => posted_at,
    text: ({ posted_at }) => formatInstant(posted_at),
  },
  { heading: 'Views', value: ({ views }) => views, text: ({ views }) => formatCount(views) },
  {
    heading: 'Times the median',
    value: ({ times_median }) => times_median,
    text: ({ times_median }) => timesText(times_median),
  },
  {
    heading: 'Velocity',
    value: ({ velocity }) => velocity,
    text: ({ velocity }) => (velocity === null ? '–' : timesText(velocity)),
  },
  {
    heading: 'Engagement',
    value: ({ engagement_rate }) => engagement_rate,
    text: ({ engagement_rate }) => (engagement_rate === null ? '–' : percent.text(engagement_rate)),
  },
  { heading: 'Went viral', value: ({ viral }) => (viral ? 'yes' : 'no') },
];

/** The posts behind a number: as many as it says. */
export const PostsDialog = ({ target, onClose }: { target: PostsTarget; onClose: () => void }) => {
  const data = useConsoleData();
  const navigate = useNavigate();
  const { data: found, error } = useQuery({
    queryKey: ['learning_posts', target.query],
    queryFn: () => data.learningPosts(target.query, SHOWN),
  });
  const columns = columnsOf((id) => navigate(postPath(id)));
  return (
    <Dialog open fullWidth maxWidth="lg" onClose={onClose} aria-labelledby="posts-title">
      <DialogTitle id="posts-title">{target.title}</DialogTitle>
      <DialogContent>
        {error && <Alert severity="error">{errorMessage(error)}</Alert>}
        {!found && !error && <RowsLoading height={44} rows={4} />}
        {found && (
          <>
            <Typography variant="body2" color="text.secondary" role="status" sx={{ mb: 1 }}>
              {found.total === 0
                ? 'No posts.'
                : `${formatCount(found.posts.length)} of ${formatCount(found.total)} shown, most watched first`}
            </Typography>
            {found.total > 0 && <NumbersTable label={target.title} rows={found.posts} columns={columns} />}
          </>
        )}
      </DialogContent>
      <DialogActions>
        {found && found.total > 0 && (
          <ExportButton<LearningPost>
            fileName="posts.csv"
            text={csvText<LearningPost>([...columns, { heading: 'ID', value: ({ id }) => id }])}
            start={async () => {
              const { total, posts } = await data.learningPosts(target.query, ALL);
              return { total: Math.min(total, ALL), pages: pageOf(posts) };
            }}
          />
        )}
        <Button onClick={onClose}>Close</Button>
      </DialogActions>
    </Dialog>
  );
};

async function* pageOf(posts: LearningPost[]) {
  yield posts;
}
