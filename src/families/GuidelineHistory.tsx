import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import { useQuery } from '@tanstack/react-query';
import { errorMessage, type GuidelineRow, useConsoleData } from '../data/index.ts';
import { formatInstant } from '../fields/format.ts';
import { words } from '../fields/words.ts';
import { Rows } from '../users/page/Rows.tsx';

const valueText = (values: unknown, column: string) => {
  const value = (values as Record<string, unknown> | null)?.[column];
  return value == null ? 'nothing' : String(value);
};

/** Who changed a guideline, from what to what, and why. */
export const GuidelineHistory = ({ row, onClose }: { row: GuidelineRow; onClose: () => void }) => {
  const data = useConsoleData();
  const { data: history = [], error } = useQuery({
    queryKey: ['guidelineHistory', row.id],
    queryFn: () => data.guidelineHistory(row.id),
  });
  return (
    <Dialog open fullWidth maxWidth="md" onClose={onClose} aria-label={`History of ${row.title}`}>
      <DialogContent>
        <Rows
          title={row.title}
          rows={history}
          keyOf={({ id }) => String(id)}
          empty={error ? errorMessage(error) : 'Nobody has changed it since it was loaded.'}
          columns={[
            { heading: 'When', cell: ({ at }) => formatInstant(at) },
            { heading: 'Who', cell: ({ who }) => who },
            {
              heading: 'What',
              cell: ({ action, changed_columns, before, after }) =>
                action === 'update'
                  ? changed_columns
                      .map(
                        (column) =>
                          `${words(column)}: ${valueText(before, column)} → ${valueText(after, column)}`,
                      )
                      .join('; ')
                  : action === 'insert'
                    ? 'Written'
                    : words(action),
            },
            { heading: 'Why', cell: ({ reason }) => reason },
          ]}
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Close</Button>
      </DialogActions>
    </Dialog>
  );
};
