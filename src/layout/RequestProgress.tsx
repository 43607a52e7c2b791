import { keyframes, styled } from '@mui/material/styles';
import { useLoading } from 'react-admin';

const across = keyframes({
  from: { transform: 'translateX(-100%)' },
  to: { transform: 'translateX(250%)' },
});

/** Moved by `transform` alone, which costs the page no layout; Material's line moves by its edges, and the page is laid out with every frame of it. */
const Line = styled('span')(({ theme }) => ({
  position: 'absolute',
  insetInline: 0,
  bottom: -1,
  height: 2,
  overflow: 'hidden',
  backgroundColor: theme.palette.primary.light,
  opacity: 0,
  animation: 'appear 200ms 150ms forwards',
  '@keyframes appear': { to: { opacity: 1 } },
  '&::after': {
    content: '""',
    position: 'absolute',
    inset: 0,
    width: '40%',
    backgroundColor: theme.palette.primary.main,
    animation: `${across} 1.4s linear infinite`,
  },
}));

/** A thin line under the bar while the server is asked. It takes no room, so that nothing moves. */
export const RequestProgress = () => useLoading() && <Line role="progressbar" aria-label="Loading" />;
