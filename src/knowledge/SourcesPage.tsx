import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { useGetList } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { percent } from '../charts/chartFormats.ts';
import { BigNumbers } from '../dashboards/BigNumbers.tsx';
import { errorMessage } from '../data/index.ts';
import { formatCount } from '../fields/format.ts';
import { SourcesTable } from './SourcesTable.tsx';
import { coverage, type Source, type SourceState, stateAt } from './sourceModel.ts';

/** What answers are grounded in: how much of it is indexed, and how fresh that is. Each number narrows the list. */
const SourcesPage = () => {
  const [params, setParams] = useSearchParams();
  const { data: sources, error } = useGetList<Source>('ai_knowledge_sources', {
    pagination: { page: 1, perPage: 500 },
    sort: { field: 'name', order: 'ASC' },
  });
  if (error) return <Alert severity="error">{errorMessage(error)}</Alert>;
  if (!sources) return <Skeleton variant="rounded" height={360} />;
  const now = new Date();
  const state = params.get('state');
  const incomplete = params.has('incomplete');
  const of = (wanted: SourceState) => sources.filter((source) => stateAt(source, now) === wanted);
  const shown = sources.filter(
    (source) =>
      (state === null || stateAt(source, now) === state) && (!incomplete || (source.coverage_pct ?? 0) < 100),
  );
  const only = (wanted: Record<string, string>) => () => setParams(wanted, { replace: true });
  const covered = coverage(sources);
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <BigNumbers
        numbers={[
          { label: 'Sources', value: formatCount(sources.length), onOpen: only({}) },
          { label: 'Ready', value: formatCount(of('ready').length), onOpen: only({ state: 'ready' }) },
          { label: 'Out of date', value: formatCount(of('stale').length), onOpen: only({ state: 'stale' }) },
          { label: 'Failed', value: formatCount(of('failed').length), onOpen: only({ state: 'failed' }) },
          {
            label: 'Coverage',
            value: covered === undefined ? '–' : percent.text(covered),
            note: 'of all chunks are embedded',
            onOpen: only({ incomplete: '1' }),
          },
        ]}
      />
      <SourcesTable
        sources={shown}
        now={now}
        onClear={state !== null || incomplete ? only({}) : undefined}
        isEmpty={sources.length === 0}
      />
    </Box>
  );
};

export default SourcesPage;
