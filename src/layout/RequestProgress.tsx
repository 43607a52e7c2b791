import LinearProgress from '@mui/material/LinearProgress';
import { useLoading } from 'react-admin';

/** A thin line under the bar while the server is asked. It takes no room, so that nothing moves. */
export const RequestProgress = () => {
  const loading = useLoading();
  return (
    <LinearProgress
      aria-label="Loading"
      aria-hidden={!loading}
      sx={{
        position: 'absolute',
        left: 0,
        right: 0,
        bottom: -1,
        height: 2,
        opacity: loading ? 1 : 0,
        transition: 'opacity 200ms 150ms',
        visibility: loading ? 'visible' : 'hidden',
      }}
    />
  );
};
