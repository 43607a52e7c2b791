import Box from '@mui/material/Box';
import Drawer from '@mui/material/Drawer';
import type { Theme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { type ReactNode, Suspense, useContext, useState } from 'react';
// Every page inside asks for something: the data provider comes along instead of after the first question.
import '../data/wholeProvider.ts';
import { RoleViewBanner } from '../access/RoleViewBanner.tsx';
import { RouteGuard } from '../access/RouteGuard.tsx';
import { StaffOnly } from '../access/StaffOnly.tsx';
import { ConsoleMenu } from './ConsoleMenu.tsx';
import { DocumentTitle } from './DocumentTitle.tsx';
import { Notifications } from './Notifications.tsx';
import { PageBoundary } from './PageBoundary.tsx';
import { PageLoading } from './PageLoading.tsx';
import { PaperTheme } from './PaperTheme.tsx';
import { SkipLink } from './SkipLink.tsx';
import { ShellSlots } from './shellSlots.ts';
import { TopBar } from './TopBar.tsx';
import { Unhurried } from './Unhurried.tsx';

const WIDTH = 232;

/** The shell: menu at the side (a drawer on a phone), the page's title and the person above, the page below. */
const ConsoleLayout = ({ children }: { children?: ReactNode }) => {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  const { note } = useContext(ShellSlots);
  const phone = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'), { noSsr: true });
  return (
    <StaffOnly>
      <Unhurried meanwhile={<PageLoading />}>
        <PaperTheme>
          <SkipLink />
          <DocumentTitle />
          <Box
            sx={{
              display: 'flex',
              minHeight: '100dvh',
              bgcolor: 'background.default',
              color: 'text.primary',
            }}
          >
            {!phone && (
              <Box
                sx={{
                  width: WIDTH,
                  flex: 'none',
                  borderRight: 1,
                  borderColor: 'divider',
                  displayPrint: 'none',
                }}
              >
                <Box sx={{ position: 'sticky', top: 0, maxHeight: '100dvh', overflowY: 'auto' }}>
                  <Unhurried>
                    <ConsoleMenu />
                  </Unhurried>
                </Box>
              </Box>
            )}
            <Drawer open={open} onClose={close} slotProps={{ paper: { sx: { width: 280 } } }}>
              <ConsoleMenu onNavigate={close} />
            </Drawer>
            <Box sx={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' }}>
              <TopBar onMenu={() => setOpen(true)} />
              <RoleViewBanner />
              <Box
                component="main"
                id="main-content"
                tabIndex={-1}
                sx={{
                  flex: 1,
                  minWidth: 0,
                  px: { xs: 2, md: 3 },
                  py: { xs: 2, md: 2.5 },
                  outline: 'none',
                  '@media print': { p: 0 },
                }}
              >
                {note}
                <PageBoundary>
                  <Suspense fallback={<PageLoading />}>
                    <Unhurried>
                      <RouteGuard>{children}</RouteGuard>
                    </Unhurried>
                  </Suspense>
                </PageBoundary>
              </Box>
            </Box>
          </Box>
          <Notifications />
        </PaperTheme>
      </Unhurried>
    </StaffOnly>
  );
};

export default ConsoleLayout;
