import Card from '@mui/material/Card';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemButton from '@mui/material/ListItemButton';
import Typography from '@mui/material/Typography';
import { useEffect, useRef } from 'react';
import type { Adjustment } from './adjustment.ts';
import { reasonText } from './adjustmentText.ts';
import { DayText } from './DayText.tsx';
import { StatusText } from './StatusText.tsx';

interface QueueProps {
  adjustments: readonly Adjustment[];
  chosenId: string;
  onChoose: (id: string) => void;
}

export const AdjustmentQueue = ({ adjustments, chosenId, onChoose }: QueueProps) => (
  <Card component="nav" aria-label="Queue" sx={{ maxHeight: { xs: 240, md: '70vh' }, overflowY: 'auto' }}>
    <List disablePadding>
      {adjustments.map((adjustment) => (
        <Entry
          key={adjustment.id}
          adjustment={adjustment}
          chosen={adjustment.id === chosenId}
          onChoose={onChoose}
        />
      ))}
    </List>
  </Card>
);

interface EntryProps {
  adjustment: Adjustment;
  chosen: boolean;
  onChoose: (id: string) => void;
}

const Entry = ({ adjustment, chosen, onChoose }: EntryProps) => {
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (chosen) row.current?.scrollIntoView?.({ block: 'nearest' });
  }, [chosen]);
  return (
    <ListItem ref={row} disablePadding divider>
      <ListItemButton
        selected={chosen}
        aria-current={chosen || undefined}
        onClick={() => onChoose(adjustment.id)}
        sx={{ display: 'block', px: 2, py: 1 }}
      >
        <Typography variant="body2" fontWeight={560} noWrap dir="auto">
          {adjustment.member_name}
        </Typography>
        <Typography variant="caption" color="textSecondary" component="p" noWrap>
          {reasonText[adjustment.reason_code]} · <DayText day={adjustment.date} />
          {adjustment.status !== 'pending' && (
            <>
              {' '}
              · <StatusText status={adjustment.status} />
            </>
          )}
        </Typography>
      </ListItemButton>
    </ListItem>
  );
};
