import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useAccess } from '../access/IfCan.tsx';
import { useConsoleData } from '../data/index.ts';
import { JsonTree } from '../explorer/JsonTree.tsx';
import { Panel } from '../fields/Panel.tsx';
import { tableName } from '../fields/tableName.ts';
import { words } from '../fields/words.ts';
import { GestureButton } from './GestureButton.tsx';
import { type SyncConflict, type SyncRow, versionLines } from './operationsModel.ts';

interface ConflictPanelProps {
  sync: SyncRow;
  conflict: SyncConflict;
}

const wins = { client_wins: 'the device’s version', server_wins: 'the server’s version' } as const;

/** What the device and the server each made of the same row, field by field, and the choice between them. */
export const ConflictPanel = ({ sync, conflict }: ConflictPanelProps) => {
  const data = useConsoleData();
  const { can } = useAccess();
  const open = sync.status === 'conflict';
  const mayChoose = open && (can?.('adjustments', 'write') || can?.('staff', 'write'));
  const all = sync.operation_count === 1 ? 'its change' : `all ${sync.operation_count} changes of the batch`;
  const choose = (resolution: keyof typeof wins) => async (reason: string) => {
    await data.resolveSync(sync.id, resolution, reason);
    return `Settled: ${wins[resolution]} counts.`;
  };
  const kept =
    sync.resolution === 'client_wins' || sync.resolution === 'server_wins' ? wins[sync.resolution] : '';
  return (
    <Panel
      title={`Two versions${conflict.table ? ` of a row of ${tableName(conflict.table).toLowerCase()}` : ''}`}
    >
      <TableContainer tabIndex={0} role="region" aria-label="Both versions, field by field">
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell>Field</TableCell>
              <TableCell>The device</TableCell>
              <TableCell>The server</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {versionLines(conflict).map(({ field, device, server, differs }) => (
              <TableRow key={field} sx={differs ? { bgcolor: 'action.selected' } : undefined}>
                <TableCell component="th" scope="row">
                  {words(field)}
                  {differs && ' (differs)'}
                </TableCell>
                <TableCell>
                  <JsonTree value={device} name={`${field} on the device`} />
                </TableCell>
                <TableCell>
                  <JsonTree value={server} name={`${field} on the server`} />
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
      {kept && <Box sx={{ mt: 1.5, typography: 'body2' }}>Settled: {kept} counts.</Box>}
      {mayChoose && (
        <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', mt: 1.5 }}>
          <GestureButton
            resource="offline_sync"
            outlined
            label="Keep the device’s version"
            title="Keep the device’s version"
            verb="Keep it"
            run={choose('client_wins')}
          >
            The batch goes back into the queue: {all} will be applied over what the server has.
          </GestureButton>
          <GestureButton
            resource="offline_sync"
            outlined
            label="Keep the server’s version"
            title="Keep the server’s version"
            verb="Keep it"
            danger
            run={choose('server_wins')}
          >
            The server stays as it is; {all} will be discarded, which can’t be undone.
          </GestureButton>
        </Box>
      )}
    </Panel>
  );
};
