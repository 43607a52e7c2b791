import ExpandMoreIcon from '@mui/icons-material/ExpandMore';
import { Alert, Box, ButtonBase, Collapse, Skeleton, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useConsoleData } from '../data/dataProvider.ts';
import { errorMessage } from '../data/errors.ts';
import type { FilmSelection } from '../data/filmVerbs.ts';
import { formatCount } from '../fields/format.ts';
import { nameOf } from '../studio/studioMember.ts';
import { leftOutText } from './filmBatchModel.ts';

const SHOWN = 50;

interface MembersBehindProps {
  templateId: string;
  selection: FilmSelection;
  /** Null: of whom films are made. */
  code: string | null;
  label: string;
  members: number | null;
  /** The number is all that this role may see. */
  closed?: boolean;
}

/** A number of the dry run that opens to the members behind it. */
export function MembersBehind({ templateId, selection, code, label, members, closed }: MembersBehindProps) {
  const data = useConsoleData();
  const id = useId();
  const [open, setOpen] = useState(false);
  const { data: rows, error } = useQuery({
    queryKey: ['film_batches', 'members', templateId, selection, code],
    queryFn: () => data.filmBatchMembers(templateId, selection, code, SHOWN),
    enabled: open && !closed,
  });
  const line = (
    <>
      <Typography variant="body2" sx={{ flex: 1 }}>
        {label}
      </Typography>
      <Typography variant="body2" fontWeight={600}>
        {members === null ? 'fewer than 10' : formatCount(members)}
      </Typography>
    </>
  );
  const row = { display: 'flex', width: '100%', alignItems: 'center', gap: 1, py: 0.75, textAlign: 'left' };
  if (closed) return <Box sx={{ ...row, pr: 3.5 }}>{line}</Box>;
  return (
    <Box>
      <ButtonBase aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)} sx={row}>
        {line}
        <ExpandMoreIcon
          fontSize="small"
          sx={{ transform: open ? 'rotate(180deg)' : 'none', color: 'text.secondary' }}
        />
      </ButtonBase>
      <Collapse in={open} id={id} unmountOnExit>
        <Box component="ul" sx={{ m: 0, pl: 2, pb: 1, maxHeight: 220, overflowY: 'auto', listStyle: 'none' }}>
          {error && <Alert severity="error">{errorMessage(error)}</Alert>}
          {!rows && !error && <Skeleton width="60%" />}
          {rows?.map((member) => (
            <Typography key={member.user_id} component="li" variant="body2" color="text.secondary">
              <bdi>{nameOf(member)}</bdi>
              {member.refusals.length > 1 &&
                ` · also: ${member.refusals.slice(1).map(leftOutText).join('; ')}`}
            </Typography>
          ))}
          {rows && members !== null && members > rows.length && (
            <Typography component="li" variant="caption" color="text.secondary">
              and {formatCount(members - rows.length)} more
            </Typography>
          )}
        </Box>
      </Collapse>
    </Box>
  );
}
