import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { memo, useEffect } from 'react';
import { Link } from 'react-router-dom';
import { formatCount } from '../fields/format.ts';
import { listLink } from './counts.ts';
import type { Task } from './tasks.ts';
import { useCount } from './useCount.ts';

interface TaskRowProps {
  task: Task;
  /** Called once it is known how many wait; undefined when that could not be found out. */
  onCount: (task: Task, count: number | undefined) => void;
}

/** One line of what waits, and the way to it. Nothing while nothing waits. */
export const TaskRow = memo(({ task, onCount }: TaskRowProps) => {
  const { total, isEstimate, isPending } = useCount(task);
  useEffect(() => {
    if (!isPending) onCount(task, total);
  }, [isPending, onCount, task, total]);
  if (!total) return null;
  const shown = isEstimate ? '10,000+' : formatCount(total);
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 2,
        py: 1,
        px: 2,
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      <Typography
        component="span"
        sx={{
          minWidth: 56,
          textAlign: 'end',
          fontSize: '1.25rem',
          fontWeight: 650,
          fontVariantNumeric: 'tabular-nums',
        }}
      >
        {shown}
      </Typography>
      <Typography component="span" sx={{ flex: 1, minWidth: 0 }}>
        {total === 1 ? task.one : task.many}
      </Typography>
      <Button
        component={Link}
        to={task.page ?? listLink(task)}
        size="small"
        variant="outlined"
        aria-label={`${task.verb}: ${shown} ${total === 1 ? task.one : task.many}`}
      >
        {task.verb}
      </Button>
    </Box>
  );
});
