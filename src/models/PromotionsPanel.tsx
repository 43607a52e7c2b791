import { Alert, Box } from '@mui/material';
import { errorMessage } from '../data/index.ts';
import { Panel } from '../fields/Panel.tsx';
import { Quiet } from '../fields/Quiet.tsx';
import { RowsLoading } from '../fields/RowsLoading.tsx';
import type { Model, ModelVersion } from './modelModel.ts';
import { PromotionItem } from './PromotionItem.tsx';
import { useRequests } from './useModelRows.ts';

/** What was asked for, with its evidence, and what became of it. */
export function PromotionsPanel({ model, versions }: { model: Model; versions: readonly ModelVersion[] }) {
  const { data, error } = useRequests(model);
  return (
    <Panel title="Promotion requests">
      {error && <Alert severity="error">{errorMessage(error)}</Alert>}
      {!data && !error && <RowsLoading height={56} rows={2} />}
      {data?.length === 0 && (
        <Quiet>None. A name with a rule moves when one person asks and another approves.</Quiet>
      )}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {data?.map((request) => (
          <PromotionItem key={request.id} request={request} versions={versions} />
        ))}
      </Box>
    </Panel>
  );
}
