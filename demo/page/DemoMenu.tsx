import ExploreIcon from '@mui/icons-material/ExploreOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useLogin, useNotify } from 'react-admin';
import { useAccess } from '../../src/access/IfCan.tsx';
import { roleLabel, roles } from '../../src/access/roles.ts';
import { errorMessage } from '../../src/data/errors.ts';
import { DEMO_PASSWORD, demoStaff } from '../../supabase/local/demo.ts';
import type { ConnectedBackend } from './connectBackend.ts';
import { StartOverDialog } from './StartOverDialog.tsx';

const RENEWED = 'The demo was renewed: what you had changed in its earlier version is gone.';

/** Look around as somebody else, and begin again with the data as they were. */
export const DemoMenu = ({ backend }: { backend: ConnectedBackend }) => {
  const { staff } = useAccess();
  const login = useLogin();
  const notify = useNotify();
  const queries = useQueryClient();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    if (backend.renewed) notify(RENEWED, { type: 'info', autoHideDuration: 10_000 });
    return backend.onUnsaved((message) => notify(message, { type: 'warning', autoHideDuration: 10_000 }));
  }, [backend, notify]);

  const become = async (email: string) => {
    setAnchor(null);
    setBusy(true);
    try {
      await login({ email, password: DEMO_PASSWORD }, '/');
      await queries.resetQueries();
    } catch (error) {
      notify(errorMessage(error), { type: 'error' });
    } finally {
      setBusy(false);
    }
  };

  return (
    <>
      <Button
        size="small"
        variant="outlined"
        startIcon={<ExploreIcon />}
        disabled={busy}
        aria-label={`Demo: looking around as ${roleLabel(staff?.role)}`}
        aria-haspopup="menu"
        aria-expanded={Boolean(anchor)}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{
          flex: 'none',
          minWidth: 0,
          px: { xs: 1, sm: 1.5 },
          '& .MuiButton-startIcon': { mr: { xs: 0, sm: 1 } },
        }}
      >
        <Box component="span" sx={{ display: { xs: 'none', sm: 'inline' } }}>
          {busy ? 'One moment…' : roleLabel(staff?.role)}
        </Box>
      </Button>
      <Menu anchorEl={anchor} open={Boolean(anchor)} onClose={() => setAnchor(null)}>
        <Typography
          component="li"
          role="presentation"
          variant="caption"
          color="text.secondary"
          sx={{ px: 2, py: 1 }}
        >
          Look around as
        </Typography>
        {demoStaff.map(({ email, role }) => (
          <MenuItem key={role} selected={role === staff?.role} onClick={() => become(email)}>
            <Box>
              {roleLabel(role)}
              <Typography variant="caption" color="text.secondary" component="div">
                {roles.find(({ id }) => id === role)?.about}
              </Typography>
            </Box>
          </MenuItem>
        ))}
        <Divider component="li" />
        <MenuItem
          onClick={() => {
            setAnchor(null);
            setAsking(true);
          }}
        >
          Start over…
        </MenuItem>
      </Menu>
      {asking && (
        <StartOverDialog
          madeOn={backend.madeOn}
          startOver={backend.startOver}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
};
