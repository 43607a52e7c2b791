import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import { useSearchParams } from 'react-router-dom';
import { errorMessage } from '../data/index.ts';
import { Message } from '../layout/Message.tsx';
import { ReviewDesk } from './ReviewDesk.tsx';
import { ReviewFilters } from './ReviewFilters.tsx';
import { ReviewProgress } from './ReviewProgress.tsx';
import { filterOf, filterParams } from './reviewFilter.ts';
import { UndoBar } from './UndoBar.tsx';
import { useReviewQueue } from './useReviewQueue.ts';

/** Answers that wait for a verdict, one at a time; the filter is in the address. */
const QueuePage = () => {
  const [params, setParams] = useSearchParams();
  const filter = filterOf(params);
  const desk = useReviewQueue(filter);
  const filtered = Object.keys(filter).length > 0;
  return (
    <Box sx={{ display: 'grid', gap: 2, maxWidth: 980 }}>
      <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap', alignItems: 'center' }}>
        <ReviewFilters
          filter={filter}
          onChange={(next) => setParams(filterParams(next), { replace: true })}
        />
        <ReviewProgress />
      </Box>
      {Boolean(desk.error) && (
        <Alert
          severity="error"
          action={
            <Button color="inherit" size="small" onClick={desk.refetch}>
              Try again
            </Button>
          }
        >
          {errorMessage(desk.error)}
        </Alert>
      )}
      {desk.current && <ReviewDesk key={desk.current.id} prediction={desk.current} onDecide={desk.decide} />}
      {!desk.current && !desk.error && desk.isPending && <Skeleton variant="rounded" height={420} />}
      {!desk.current && !desk.error && !desk.isPending && (
        <Message
          title={filtered ? 'Nothing of this kind waits' : 'Nothing waits for you'}
          actions={
            filtered && (
              <Button variant="outlined" onClick={() => setParams({}, { replace: true })}>
                Clear filters
              </Button>
            )
          }
        >
          {filtered
            ? 'Colleagues may have the rest on their screens.'
            : 'Unsure answers, those that members object to, and one in twenty of the others come here.'}
        </Message>
      )}
      <UndoBar last={desk.last} ready={desk.ready} onUndo={desk.undo} />
    </Box>
  );
};

export default QueuePage;
