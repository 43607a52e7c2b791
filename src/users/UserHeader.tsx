import EditOutlined from '@mui/icons-material/EditOutlined';
import MovieCreationOutlined from '@mui/icons-material/MovieCreationOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { useCreatePath } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { IfCan } from '../access/IfCan.tsx';
import { PrivacyButton } from './PrivacyButton.tsx';
import { TierChip } from './TierChip.tsx';
import type { UserRecord } from './userModel.ts';

/** How to reach this person, and what one can do from here. The name is the page's title. */
export const UserHeader = ({ user }: { user: UserRecord }) => {
  const createPath = useCreatePath();
  return (
    <Box sx={{ display: 'flex', gap: 1.5, flexWrap: 'wrap', alignItems: 'center', minHeight: 36 }}>
      <TierChip tier={user.subscription_tier} />
      <Link
        href={`mailto:${user.email}`}
        variant="body2"
        color="text.secondary"
        sx={{ flex: '1 1 220px', minWidth: 0, overflowWrap: 'anywhere' }}
      >
        {user.email}
      </Link>
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
      <IfCan area="users" verb="write">
        <PrivacyButton userId={user.id} />
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
  );
};
