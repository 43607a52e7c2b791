import Card from '@mui/material/Card';
import List from '@mui/material/List';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useStore } from 'react-admin';
import { TaskRow } from './TaskRow.tsx';
import type { Task } from './tasks.ts';

const note = { px: 2.5, py: 2, color: 'text.secondary' } as const;

/** Pixels that a first visit keeps: three lines. */
const FIRST_HEIGHT = 156;

/**
 * What waits for this person, one gesture from done. How many lines there will be is not known while they are counted: the height of the last visit
 * is kept meanwhile, because that is what it mostly is again, and nothing below jumps.
 */
export const TaskPanel = ({ tasks }: { tasks: readonly Task[] }) => {
  const [counts, setCounts] = useState<ReadonlyMap<Task, number | undefined>>(new Map());
  const onCount = useCallback(
    (task: Task, count: number | undefined) => setCounts((known) => new Map(known).set(task, count)),
    [],
  );
  const known = tasks.filter((task) => counts.has(task));
  const unknown = known.filter((task) => counts.get(task) === undefined).length;
  const waits = known.some((task) => counts.get(task));
  const complete = known.length === tasks.length;
  const card = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useStore('home.tasks.height', FIRST_HEIGHT);
  useEffect(() => {
    if (complete && card.current) setHeight(card.current.offsetHeight);
  }, [complete, setHeight]);
  return (
    <section aria-label="Needs you now">
      <Typography variant="h3" component="h2" sx={{ mb: 1.25 }}>
        Needs you now
      </Typography>
      <Card ref={card} sx={{ minHeight: complete ? 56 : height }}>
        <List disablePadding sx={{ '& > li:last-of-type': { borderBottom: 0 } }}>
          {tasks.map((task) => (
            <TaskRow key={task.many} task={task} onCount={onCount} />
          ))}
        </List>
        {!complete && !waits && <Skeleton sx={{ mx: 2.5, my: 1.5 }} />}
        {complete && !waits && unknown === 0 && <Typography sx={note}>Nothing waits for you.</Typography>}
        {unknown > 0 && (
          <Typography sx={note} role="status">
            {unknown === 1 ? 'One list' : `${unknown} lists`} could not be counted. The menu still leads
            there.
          </Typography>
        )}
      </Card>
    </section>
  );
};
