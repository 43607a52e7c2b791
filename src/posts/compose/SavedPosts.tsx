import { Alert, Box, Button, Link } from '@mui/material';
import { Link as RouterLink } from 'react-router-dom';
import { platformNames } from '../../accounts/accountModel.ts';
import { Panel } from '../../fields/Panel.tsx';
import { postPath } from '../postModel.ts';
import type { SavedPost } from './useSavePosts.ts';

/** What became of each post after saving: where several were made, or one could not be approved. */
export const SavedPosts = ({ posts, onAnother }: { posts: readonly SavedPost[]; onAnother: () => void }) => (
  <Panel title="Saved">
    <Box sx={{ display: 'grid', gap: 1, mb: 2 }}>
      {posts.map(({ id, account, refusal }) => (
        <Alert key={id} severity={refusal === null ? 'success' : 'warning'}>
          <Link component={RouterLink} to={postPath(id)} color="inherit">
            {platformNames[account.platform]}, {account.handle}
          </Link>
          {refusal === null ? ' is saved.' : ` is saved as a draft. ${refusal}`}
        </Alert>
      ))}
    </Box>
    <Button component={RouterLink} to="/social_media_posts" variant="contained">
      See all posts
    </Button>{' '}
    <Button onClick={onAnother}>Another post of this film</Button>
  </Panel>
);
