import { Alert, Box, Skeleton } from '@mui/material';
import { Title, useGetList } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { errorMessage } from '../data/index.ts';
import { Message } from '../layout/Message.tsx';
import type { Model, ModelVersion } from '../models/modelModel.ts';
import { MOST } from '../models/useModelRows.ts';
import { ComparePanels } from './ComparePanels.tsx';
import { VersionPicker } from './VersionPicker.tsx';

const page = { page: 1, perPage: MOST };

/** Any two versions beside each other. Which ones is in the address. */
const VersionCompare = () => {
  const [params, setParams] = useSearchParams();
  const versions = useGetList<ModelVersion>('ai_model_versions', {
    sort: { field: 'created_at', order: 'DESC' },
    pagination: page,
  });
  const models = useGetList<Model>('ai_models', {
    sort: { field: 'display_name', order: 'ASC' },
    pagination: page,
  });
  const error = versions.error ?? models.error;
  const chosen = (side: string) => versions.data?.find(({ id }) => id === params.get(side));
  const [left, right] = [chosen('left'), chosen('right')];
  const modelOf = (version: ModelVersion) => models.data?.find(({ id }) => id === version.model_id);
  const nameOf = (version: ModelVersion) => `${modelOf(version)?.display_name ?? ''} ${version.version}`;
  const choose = (side: string, id: string) => setParams({ ...Object.fromEntries(params), [side]: id });
  return (
    <>
      <Title title="Compare versions" />
      {error && <Alert severity="error">{errorMessage(error)}</Alert>}
      {!error && !(versions.data && models.data) && <Skeleton variant="rounded" height={280} />}
      {versions.data && models.data && (
        <>
          <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: { sm: '1fr 1fr' }, mb: 2 }}>
            {(['left', 'right'] as const).map((side) => (
              <VersionPicker
                key={side}
                label={side === 'left' ? 'This version' : 'Beside this one'}
                versions={versions.data}
                value={side === 'left' ? left : right}
                nameOf={nameOf}
                groupOf={(version) => modelOf(version)?.display_name ?? ''}
                onChange={(id) => choose(side, id)}
              />
            ))}
          </Box>
          {left && right ? (
            <ComparePanels
              key={`${left.id} ${right.id}`}
              left={left}
              right={right}
              names={[nameOf(left), nameOf(right)]}
            />
          ) : (
            <Message title="Choose two versions">
              Their parameters, prompts, evaluations and calls are shown beside each other.
            </Message>
          )}
        </>
      )}
    </>
  );
};

export default VersionCompare;
