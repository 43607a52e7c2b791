import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import type { Theme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useAccess } from '../access/IfCan.tsx';
import { type CalendarPost, type EmptySlot, errorMessage, useConsoleData } from '../data/index.ts';
import { CalendarBar } from './CalendarBar.tsx';
import { useAccounts } from './calendarAccounts.ts';
import { spanShown } from './calendarDays.ts';
import { MoveDialog } from './MoveDialog.tsx';
import { PostAgenda } from './PostAgenda.tsx';
import { PostDialog } from './PostDialog.tsx';
import { SlotDialog } from './SlotDialog.tsx';
import { useCalendarPlace } from './useCalendarPlace.ts';
import type { WallTime } from './wallClock.ts';

const PostGrid = lazy(() => import('./PostGrid.tsx'));

/** Posts go out, fail and become live without anybody at this page. */
const REFRESH_MS = 30_000;

type Opened =
  | { kind: 'post'; post: CalendarPost }
  | { kind: 'move'; post: CalendarPost; to?: WallTime }
  | { kind: 'slot'; slot: EmptySlot };

/** What goes out where and when, of all accounts, and where there is still room. */
const CalendarPage = () => {
  const data = useConsoleData();
  const { can } = useAccess();
  const [now] = useState(() => new Date());
  const { place, go, companyZone } = useCalendarPlace(now);
  const phone = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'), { noSsr: true });
  const view = phone ? 'list' : place.view;
  const [opened, setOpened] = useState<Opened | null>(null);
  const { accounts, nameOf } = useAccounts();
  const span = spanShown(view, place.day, place.zone);
  const asked = useQuery({
    queryKey: ['publishing_calendar', span, place.account],
    queryFn: () => data.publishingCalendar(span, place.account),
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_MS,
    staleTime: 0,
  });
  const mayMove = can?.('content', 'write') ?? false;
  const close = () => setOpened(null);
  const shown = {
    zone: place.zone,
    nameOf,
    onPost: (post: CalendarPost) => setOpened({ kind: 'post', post }),
    onSlot: (slot: EmptySlot) => setOpened({ kind: 'slot', slot }),
  };
  const waiting = <Skeleton variant="rounded" height={560} />;
  return (
    <>
      <CalendarBar
        place={place}
        view={view}
        go={go}
        companyZone={companyZone}
        accountNames={Object.fromEntries(accounts.map(({ id }) => [id, nameOf(id)]))}
        fixedView={phone}
      />
      {asked.error && (
        <Alert
          severity="error"
          action={
            <Button color="inherit" size="small" onClick={() => asked.refetch()}>
              Try again
            </Button>
          }
        >
          {errorMessage(asked.error)}
        </Alert>
      )}
      {asked.isPending && waiting}
      {asked.data && (
        <Box
          sx={{ opacity: asked.isPlaceholderData ? 0.5 : 1, transition: 'opacity 120ms' }}
          aria-busy={asked.isPlaceholderData}
        >
          {view === 'list' ? (
            <PostAgenda {...shown} calendar={asked.data} />
          ) : (
            <Suspense fallback={waiting}>
              <PostGrid
                {...shown}
                view={view}
                day={place.day}
                calendar={asked.data}
                editable={mayMove}
                onDrop={(post, to) => setOpened({ kind: 'move', post, to })}
              />
            </Suspense>
          )}
        </Box>
      )}
      {opened?.kind === 'post' && (
        <PostDialog
          post={opened.post}
          account={nameOf(opened.post.account_id)}
          zone={place.zone}
          onClose={close}
          {...(mayMove && { onMove: () => setOpened({ kind: 'move', post: opened.post }) })}
        />
      )}
      {opened?.kind === 'move' && (
        <MoveDialog
          {...opened}
          zone={place.zone}
          onClose={close}
          onMoved={() => {
            close();
            void asked.refetch();
          }}
        />
      )}
      {opened?.kind === 'slot' && (
        <SlotDialog
          slot={opened.slot}
          account={nameOf(opened.slot.account_id)}
          zone={place.zone}
          onClose={close}
        />
      )}
    </>
  );
};

export default CalendarPage;
