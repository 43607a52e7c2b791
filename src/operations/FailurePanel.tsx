import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { Link as RouterLink } from 'react-router-dom';
import { listPath } from '../batches/batchModel.ts';
import { errorMessage, type OperationTable, useConsoleData } from '../data/index.ts';
import { formatAgo, formatCount } from '../fields/format.ts';
import { Panel } from '../fields/Panel.tsx';
import { Quiet } from '../fields/Quiet.tsx';
import { causeText, filterOf } from './operationsModel.ts';
import { StateChip } from './StateChip.tsx';

/** More causes than these are read in the list. */
const SHOWN = 8;

interface FailurePanelProps {
  what: OperationTable;
  /** Said when nothing is wrong. */
  fine: string;
  title?: string;
}

/** What is wrong now, by cause; a click lists exactly what the number counts. */
export const FailurePanel = ({ what, fine, title = 'What fails' }: FailurePanelProps) => {
  const data = useConsoleData();
  const { data: causes, error } = useQuery({
    // The second part is what a refresh of the list asks for anew.
    queryKey: [what, 'failures'],
    queryFn: () => data.operationFailures(what),
  });
  return (
    <Box sx={{ mb: 2 }}>
      <Panel title={title}>
        {error && <Alert severity="error">{errorMessage(error)}</Alert>}
        {!causes && !error && <Skeleton variant="rounded" height={64} />}
        {causes?.length === 0 && <Quiet>{fine}</Quiet>}
        <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
          {causes?.slice(0, SHOWN).map((cause) => (
            <Box
              component="li"
              key={JSON.stringify(filterOf(what, cause))}
              sx={{ display: 'flex', alignItems: 'center', gap: 1.5, py: 0.5, minWidth: 0 }}
            >
              <Link
                component={RouterLink}
                to={listPath(what, filterOf(what, cause))}
                variant="body2"
                sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}
              >
                {causeText(what, cause)}
              </Link>
              {cause.status && <StateChip state={cause.status} />}
              <Typography
                variant="caption"
                color="text.secondary"
                noWrap
                sx={{ display: { xs: 'none', sm: 'block' }, minWidth: 96, textAlign: 'end' }}
              >
                {formatAgo(cause.last_at, new Date())}
              </Typography>
              <Typography
                variant="body2"
                fontWeight={620}
                sx={{ fontVariantNumeric: 'tabular-nums', minWidth: 24, textAlign: 'end' }}
              >
                {formatCount(cause.failures)}
              </Typography>
            </Box>
          ))}
        </Box>
        {causes && causes.length > SHOWN && <Quiet>And {causes.length - SHOWN} rarer causes.</Quiet>}
      </Panel>
    </Box>
  );
};
