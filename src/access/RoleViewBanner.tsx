import VisibilityOutlined from '@mui/icons-material/VisibilityOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useNotify } from 'react-admin';
import { errorMessage, useConsoleData } from '../data/index.ts';
import { useNow } from '../studio/useNow.ts';
import type { RoleView } from './permissions.ts';
import { roleLabel } from './roles.ts';
import { tellTabs, useRoleView } from './roleView.ts';

const timeLeft = (milliseconds: number) => {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  return seconds > 90 ? `${Math.ceil(seconds / 60)} min left` : `${seconds} s left`;
};

const Banner = ({ view, leave }: { view: RoleView; leave: () => Promise<void> }) => {
  const data = useConsoleData();
  const notify = useNotify();
  const left = view.endsAt - useNow(true).getTime();
  const role = roleLabel(view.role);
  const isOver = left <= 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it is over
  useEffect(() => {
    if (!isOver) return;
    notify(`The view as ${role} has ended. Your own role counts again.`, { type: 'info' });
    void leave();
  }, [isOver]);
  const end = useMutation({
    mutationFn: () => data.endRoleView(),
    onSuccess: () => {
      tellTabs(null);
      return leave();
    },
    onError: (error) => notify(errorMessage(error), { type: 'error' }),
  });
  return (
    <Box
      component="section"
      aria-label="View as role"
      sx={{
        position: 'sticky',
        top: 56,
        zIndex: 'appBar',
        display: 'flex',
        alignItems: 'center',
        gap: 1.5,
        px: { xs: 2, md: 3 },
        py: 0.75,
        bgcolor: 'primary.main',
        color: 'primary.contrastText',
      }}
    >
      <VisibilityOutlined fontSize="small" aria-hidden />
      <Typography variant="body2" sx={{ flex: 1, minWidth: 0 }}>
        <span role="status">
          You view the console as <strong>{role}</strong>, read-only.
        </span>{' '}
        {timeLeft(left)}
      </Typography>
      <Button
        size="small"
        variant="outlined"
        color="inherit"
        loading={end.isPending}
        onClick={() => end.mutate()}
        sx={{ flex: 'none' }}
      >
        End view
      </Button>
    </Box>
  );
};

/** On every page while somebody looks at the console as another role: which, how long yet, and the end of it. */
export const RoleViewBanner = () => {
  const { view, leave } = useRoleView();
  return view ? <Banner key={view.endsAt} view={view} leave={leave} /> : null;
};
