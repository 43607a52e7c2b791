import ExploreIcon from '@mui/icons-material/ExploreOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Typography from '@mui/material/Typography';
import { useEffect, useState } from 'react';
import { useNotify } from 'react-admin';
import { useAccess } from '../../../src/access/IfCan.tsx';
import { roleLabel, roles } from '../../../src/access/roles.ts';
import { demoStaff } from '../../../supabase/local/demo.ts';
import type { ConnectedBackend } from './connectBackend.ts';
import { StartOverDialog } from './StartOverDialog.tsx';

const RENEWED = 'The demo was renewed: what you had changed in its earlier version is gone.';

interface DemoMenuProps {
  backend: ConnectedBackend;
  become: (email: string) => void;
  /** Why the last change of person did not work; empty when it did. */
  problem: string;
}

/** Look around as somebody else, and begin again with the data as they were. */
export const DemoMenu = ({ backend, become, problem }: DemoMenuProps) => {
  const { staff } = useAccess();
  const notify = useNotify();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [asking, setAsking] = useState(false);

  useEffect(() => {
    if (backend.renewed) notify(RENEWED, { type: 'info', autoHideDuration: 10_000 });
    return backend.onUnsaved((message) => notify(message, { type: 'warning', autoHideDuration: 10_000 }));
  }, [backend, notify]);
  useEffect(() => {
    if (problem) notify(problem, { type: 'error' });
  }, [problem, notify]);

  return (
    <>
      <Button
        size="small"
        variant="outlined"
        startIcon={<ExploreIcon />}
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
          {roleLabel(staff?.role)}
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
