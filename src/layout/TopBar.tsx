import MenuIcon from '@mui/icons-material/Menu';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useContext } from 'react';
import { NoticeBell } from '../notifications/NoticeBell.tsx';
import { Palette } from '../palette/Palette.tsx';
import { AccountMenu } from './AccountMenu.tsx';
import { TITLE_ID } from './DocumentTitle.tsx';
import { RequestProgress } from './RequestProgress.tsx';
import { ShellSlots } from './shellSlots.ts';

export const TopBar = ({ onMenu }: { onMenu: () => void }) => (
  <Box
    component="header"
    sx={{
      position: 'sticky',
      top: 0,
      zIndex: 'appBar',
      height: 56,
      flex: 'none',
      display: 'flex',
      alignItems: 'center',
      gap: 1,
      px: { xs: 1.5, md: 3 },
      bgcolor: 'background.default',
      borderBottom: 1,
      borderColor: 'divider',
      displayPrint: 'none',
    }}
  >
    <IconButton
      aria-label="Open the menu"
      onClick={onMenu}
      edge="start"
      sx={{ display: { md: 'none' }, color: 'text.primary' }}
    >
      <MenuIcon />
    </IconButton>
    {/* react-admin puts the title into a box of its own, which would be cut off without the dots. A phone has two lines for it. */}
    <Typography
      component="h1"
      variant="h2"
      id={TITLE_ID}
      sx={{
        flex: 1,
        minWidth: 0,
        overflow: 'hidden',
        display: '-webkit-box',
        WebkitBoxOrient: 'vertical',
        WebkitLineClamp: { xs: 2, sm: 1 },
        overflowWrap: 'anywhere',
        lineHeight: 1.25,
        fontSize: { xs: '1.0625rem', sm: '1.25rem' },
        '& .RaConfigurable-root': { display: 'inline' },
      }}
    />
    <RequestProgress />
    {useContext(ShellSlots).bar}
    <Palette />
    <NoticeBell />
    <AccountMenu />
  </Box>
);
