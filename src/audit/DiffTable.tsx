import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { Panel } from '../fields/Panel.tsx';
import { Quiet } from '../fields/Quiet.tsx';
import { type AuditEntry, diffOf } from './auditModel.ts';

const Value = ({ text, struck }: { text: string | null; struck?: boolean }) =>
  text === null ? (
    <Box component="span" sx={{ color: 'text.secondary' }}>
      –
    </Box>
  ) : (
    <Box
      component={struck ? 'del' : 'ins'}
      sx={{
        textDecoration: struck ? 'line-through' : 'none',
        textDecorationThickness: 1,
        color: struck ? 'text.secondary' : 'text.primary',
        overflowWrap: 'anywhere',
      }}
    >
      {text}
    </Box>
  );

/** Each column that differs: what it was, struck out, and what it became. */
export const DiffTable = ({ entry }: { entry: AuditEntry }) => {
  const lines = diffOf(entry);
  return (
    <Panel title="What changed">
      {lines.length === 0 ? (
        <Quiet>No values are kept of this entry.</Quiet>
      ) : (
        <TableContainer tabIndex={0} role="region" aria-label="Columns before and after">
          <Table size="small" sx={{ '& td, & th': { verticalAlign: 'top' } }}>
            <TableHead>
              <TableRow>
                <TableCell>Column</TableCell>
                <TableCell>Before</TableCell>
                <TableCell>After</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {lines.map(({ column, before, after }) => (
                <TableRow key={column}>
                  <TableCell component="th" scope="row">
                    {column}
                  </TableCell>
                  <TableCell>
                    <Value text={before} struck />
                  </TableCell>
                  <TableCell>
                    <Value text={after} />
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </TableContainer>
      )}
    </Panel>
  );
};
