import Alert from '@mui/material/Alert';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { type DayRange, errorMessage, useConsoleData } from '../data/index.ts';
import { formatCount } from '../fields/format.ts';
import { Panel } from '../fields/Panel.tsx';
import { Quiet } from '../fields/Quiet.tsx';
import { RowsLoading } from '../fields/RowsLoading.tsx';
import { usd } from './money.ts';

interface CoachingMembersProps {
  range: DayRange;
  aside: ReactNode;
}

const MOST = 200;

/** What the coach cost by member, the dearest first. Who they are the AI team cannot know. */
export const CoachingMembers = ({ range, aside }: CoachingMembersProps) => {
  const data = useConsoleData();
  const { data: costs, error } = useQuery({
    queryKey: ['coaching_costs', range, MOST],
    queryFn: () => data.coachingCosts(range, MOST),
    placeholderData: keepPreviousData,
  });
  const members = costs?.members ?? [];
  const more = (costs?.totals.members ?? 0) - members.length;
  return (
    <Panel title="Cost by member" aside={aside}>
      {error && <Alert severity="error">{errorMessage(error)}</Alert>}
      {!costs && !error && <RowsLoading height={40} />}
      {costs && members.length === 0 && <Quiet>Nobody.</Quiet>}
      {members.length > 0 && (
        <Table size="small" aria-label="Cost by member">
          <TableHead>
            <TableRow>
              <TableCell>Member</TableCell>
              <TableCell align="right">Cost</TableCell>
              <TableCell align="right">Answers</TableCell>
              <TableCell align="right">Days</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {members.map((member) => (
              <TableRow key={member.user_pseudonym}>
                <TableCell sx={{ fontFamily: 'monospace' }}>{member.user_pseudonym.slice(0, 8)}</TableCell>
                <TableCell align="right">{usd.text(member.cost_usd)}</TableCell>
                <TableCell align="right">{formatCount(member.answers)}</TableCell>
                <TableCell align="right">{formatCount(member.days)}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
      {more > 0 && (
        <Typography variant="caption" color="text.secondary">
          {formatCount(more)} more cost less.
        </Typography>
      )}
    </Panel>
  );
};
