import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useConsoleData } from '../data/index.ts';
import { clockText } from './clockText.ts';

interface FreeSlotsProps {
  accountId: string;
  zone: string;
  onChoose: (at: string) => void;
}

const ASKED = 20;
const OFFERED = 4;

/** The account's next slots that are still empty. Nothing where it has none: any time can be typed. */
export const FreeSlots = ({ accountId, zone, onChoose }: FreeSlotsProps) => {
  const data = useConsoleData();
  const [now] = useState(() => new Date());
  const { data: slots = [] } = useQuery({
    queryKey: ['next_slots', accountId, now.getTime()],
    queryFn: () => data.nextSlots(accountId, now, ASKED),
  });
  const free = slots.filter(({ taken }) => !taken).slice(0, OFFERED);
  if (free.length === 0) return null;
  return (
    <Box sx={{ mb: 2 }}>
      <Typography variant="body2" color="text.secondary" id="free-slots" sx={{ mb: 0.75 }}>
        Next empty places of the account
      </Typography>
      <Box role="group" aria-labelledby="free-slots" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {free.map(({ slot_id, at }) => (
          <Chip
            key={`${slot_id} ${at}`}
            label={clockText(at, zone)}
            variant="outlined"
            onClick={() => onChoose(at)}
          />
        ))}
      </Box>
    </Box>
  );
};
