import { Box, Button, Skeleton, Typography } from '@mui/material';
import { ShowBase, Title, useRecordContext } from 'react-admin';
import { Link } from 'react-router-dom';
import { IfCan } from '../access/IfCan.tsx';
import { errorMessage } from '../data/index.ts';
import { Message } from '../layout/Message.tsx';
import { LedgerPanel } from './LedgerPanel.tsx';
import { ModelVersionsPanel } from './ModelVersionsPanel.tsx';
import { type Model, taskText } from './modelModel.ts';
import { NamesPanel } from './NamesPanel.tsx';
import { PromotionsPanel } from './PromotionsPanel.tsx';
import { RulesPanel } from './RulesPanel.tsx';
import { useLedger, useVersions } from './useModelRows.ts';

/** A model: its versions, what its names mean and meant, and what is asked for. */
const ModelShow = () => (
  <ShowBase>
    <ModelPage />
  </ShowBase>
);

function ModelPage() {
  const model = useRecordContext<Model>();
  return model ? <Page model={model} /> : <Skeleton variant="rounded" height={280} />;
}

function Page({ model }: { model: Model }) {
  const { data: versions, error: noVersions } = useVersions(model);
  const { data: ledger, error: noLedger } = useLedger(model);
  const error = noVersions ?? noLedger;
  return (
    <>
      <Title title={model.display_name} />
      <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap', alignItems: 'flex-start', mb: 2 }}>
        <Typography color="text.secondary" sx={{ flex: '1 1 320px', maxWidth: 760 }}>
          {[`${taskText(model.task)}, “${model.name}” for services.`, model.description].join(' ')}
        </Typography>
        <IfCan area="ai" verb="write">
          <Button component={Link} to={`/ai_models/${model.id}`}>
            Edit
          </Button>
        </IfCan>
      </Box>
      {error && <Message title="This model can’t be shown">{errorMessage(error)}</Message>}
      {!error && (!versions || !ledger) && <Skeleton variant="rounded" height={280} />}
      {!error && versions && ledger && (
        <Box
          sx={{
            display: 'grid',
            gap: 2,
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 3fr) minmax(320px, 2fr)' },
            alignItems: 'start',
          }}
        >
          <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
            <NamesPanel model={model} versions={versions} ledger={ledger} />
            <ModelVersionsPanel model={model} versions={versions} />
            <LedgerPanel versions={versions} ledger={ledger} />
          </Box>
          <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
            <PromotionsPanel model={model} versions={versions} />
            <RulesPanel model={model} />
          </Box>
        </Box>
      )}
    </>
  );
}

export default ModelShow;
