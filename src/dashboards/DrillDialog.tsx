import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { csvText, errorMessage, useConsoleData } from '../data/index.ts';
import { ExportButton } from '../export/ExportButton.tsx';
import { formatCount } from '../fields/format.ts';
import { Quiet } from '../fields/Quiet.tsx';
import { RowsLoading } from '../fields/RowsLoading.tsx';
import type { DrillTarget } from './DrillContext.ts';
import { DrillTable } from './DrillTable.tsx';
import { columnsOf } from './drillColumns.ts';
import { drillPages, type ListRow, useDrillList } from './drillList.ts';

/** The list behind a number: as many rows as it says. A role without rows reads the number, and why there is no list. */
export const DrillDialog = ({ target, onClose }: { target: DrillTarget; onClose: () => void }) => {
  const data = useConsoleData();
  const list = useDrillList(target);
  const { rows, count, withheld, error, isPending, hasNextPage, fetchNextPage, isFetchingNextPage } = list;
  const columns = columnsOf(target);
  return (
    <Dialog open fullWidth maxWidth="md" onClose={onClose} aria-labelledby="drill-title">
      <DialogTitle id="drill-title">{target.title}</DialogTitle>
      <DialogContent>
        {error && <Alert severity="error">{errorMessage(error)}</Alert>}
        {isPending && !error && <RowsLoading height={44} rows={4} />}
        {withheld && <Quiet>Fewer than 10 people stand behind this number, so it is withheld.</Quiet>}
        {!isPending && !withheld && count === null && <Quiet>Nothing is behind this number.</Quiet>}
        {!isPending && count != null && (
          <Typography variant="body2" color="text.secondary" role="status" sx={{ mb: 1 }}>
            {rows.length > 0
              ? `${formatCount(rows.length)} of ${formatCount(count)} shown`
              : count > 0
                ? `${formatCount(count)} in all. Your role sees numbers, not the rows behind them.`
                : 'None.'}
          </Typography>
        )}
        {rows.length > 0 && <DrillTable target={target} rows={rows} columns={columns} />}
        {hasNextPage && (
          <Button onClick={() => fetchNextPage()} disabled={isFetchingNextPage} sx={{ mt: 1 }}>
            Show more
          </Button>
        )}
      </DialogContent>
      <DialogActions>
        {rows.length > 0 && (
          <ExportButton<ListRow>
            fileName="list.csv"
            text={csvText([...columns, { heading: 'ID', value: ({ user_id, id }) => user_id ?? id }])}
            start={async () => ({ total: count ?? 0, pages: drillPages(data, target) })}
          />
        )}
        <Button onClick={onClose}>Close</Button>
      </DialogActions>
    </Dialog>
  );
};
