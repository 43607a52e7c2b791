import EditOutlined from '@mui/icons-material/EditOutlined';
import MovieCreationOutlined from '@mui/icons-material/MovieCreationOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useCreatePath } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { IfCan } from '../access/IfCan.tsx';
import { TierChip } from './TierChip.tsx';
import { displayName, type UserRecord } from './userModel.ts';

/** Who this is, and what one can do from here. */
export const UserHeader = ({ user }: { user: UserRecord }) => {
  const createPath = useCreatePath();
  return (
    <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap', alignItems: 'flex-start' }}>
      <Box sx={{ flex: '1 1 240px', minWidth: 0 }}>
        <Box sx={{ display: 'flex', gap: 1.25, alignItems: 'center', flexWrap: 'wrap' }}>
          <Typography variant="h1" component="p" dir="auto" sx={{ overflowWrap: 'anywhere' }}>
            {displayName(user)}
          </Typography>
          <TierChip tier={user.subscription_tier} />
        </Box>
        <Link
          href={`mailto:${user.email}`}
          variant="body2"
          color="text.secondary"
          sx={{ overflowWrap: 'anywhere' }}
        >
          {user.email}
        </Link>
      </Box>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
        <IfCan area="users" verb="write">
          <Button
            component={RouterLink}
            to={createPath({ resource: 'profiles', type: 'edit', id: user.id })}
            variant="outlined"
            startIcon={<EditOutlined />}
          >
            Edit
          </Button>
        </IfCan>
        <IfCan area="content" verb="write">
          <Button
            component={RouterLink}
            to={`/studio?user=${user.id}`}
            variant="contained"
            startIcon={<MovieCreationOutlined />}
          >
            Make a share video
          </Button>
        </IfCan>
      </Box>
    </Box>
  );
};
