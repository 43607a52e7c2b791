import Avatar from '@mui/material/Avatar';
import Box from '@mui/material/Box';
import Divider from '@mui/material/Divider';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Typography from '@mui/material/Typography';
import { lazy, Suspense, useState } from 'react';
import { useLogout } from 'react-admin';
import { Link } from 'react-router-dom';
import { useAccess } from '../access/IfCan.tsx';
import { roleLabel } from '../access/roles.ts';
import { LookItems } from './LookItems.tsx';

const initials = (name: string) =>
  name
    .split(/\s+/)
    .map((word) => word[0] ?? '')
    .slice(0, 2)
    .join('')
    .toUpperCase();

const ViewAsDialog = lazy(() => import('../access/ViewAsDialog.tsx'));

/** Who is signed in, light or dark, the look as another role, and the way out. */
export const AccountMenu = () => {
  const { staff, can, view } = useAccess();
  const logout = useLogout();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [choosing, setChoosing] = useState(false);
  const name = staff?.full_name ?? '';
  return (
    <>
      <IconButton
        aria-label={`${initials(name)}, account of ${name}`}
        aria-haspopup="menu"
        aria-expanded={Boolean(anchor)}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ p: 0.5 }}
      >
        <Avatar
          sx={{
            width: 32,
            height: 32,
            fontSize: 13,
            fontWeight: 620,
            bgcolor: 'primary.main',
            color: 'primary.contrastText',
          }}
        >
          {initials(name)}
        </Avatar>
      </IconButton>
      <Menu anchorEl={anchor} open={Boolean(anchor)} onClose={() => setAnchor(null)}>
        <Box component="li" sx={{ px: 2, py: 1, minWidth: 220 }} role="presentation">
          <Typography variant="body2" fontWeight={600}>
            {name}
          </Typography>
          <Typography variant="caption" color="text.secondary" component="p">
            {staff?.email}
          </Typography>
          <Typography variant="caption" color="text.secondary" component="p">
            {roleLabel(staff?.role)}
            {view && `, viewing as ${roleLabel(view.role)}`}
          </Typography>
        </Box>
        <Divider component="li" />
        <LookItems />
        <Divider component="li" />
        <MenuItem component={Link} to="/two-step" onClick={() => setAnchor(null)}>
          Two-step sign-in
        </MenuItem>
        {can?.('staff', 'write') && (
          <MenuItem
            onClick={() => {
              setAnchor(null);
              setChoosing(true);
            }}
          >
            View as role…
          </MenuItem>
        )}
        <MenuItem onClick={() => logout({ deliberate: true }, undefined, false)}>Sign out</MenuItem>
      </Menu>
      {choosing && (
        <Suspense>
          <ViewAsDialog onClose={() => setChoosing(false)} />
        </Suspense>
      )}
    </>
  );
};
