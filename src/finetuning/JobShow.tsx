import { Alert, Box, LinearProgress, Link, Skeleton, Typography } from '@mui/material';
import { ShowBase, Title, useGetOne, useRecordContext } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import type { Tables } from '../data/database.types.ts';
import { type Dataset, datasetName } from '../datasets/datasetModel.ts';
import { Facts } from '../fields/Facts.tsx';
import { formatCount, formatInstant } from '../fields/format.ts';
import { Panel } from '../fields/Panel.tsx';
import { StaffName } from '../fields/StaffName.tsx';
import { ToneChip } from '../fields/ToneChip.tsx';
import { modelProviderName } from '../models/providers.ts';
import { valueText } from '../versions/versionFacts.ts';
import { JobActions } from './JobActions.tsx';
import { JobContract } from './JobContract.tsx';
import { JobLogs } from './JobLogs.tsx';
import { costText, isOver, type Job, methodText, statusText } from './jobModel.ts';

const REFRESH_MS = 10_000;

/** A fine-tuning job: how far it is, what it cost, what it said, and the version that came of it. */
const JobShow = () => (
  <ShowBase queryOptions={{ staleTime: 0, refetchInterval: REFRESH_MS }}>
    <JobPage />
  </ShowBase>
);

function JobPage() {
  const job = useRecordContext<Job>();
  const { data: model } = useGetOne<Tables<'ai_models'>>(
    'ai_models',
    { id: job?.model_id ?? '' },
    { enabled: job !== undefined },
  );
  const { data: dataset } = useGetOne<Dataset>(
    'ai_training_datasets',
    { id: job?.dataset_id ?? '' },
    { enabled: job !== undefined },
  );
  if (!job) return <Skeleton variant="rounded" height={320} />;
  const to = (path: string, text: string | undefined) => (
    <Link component={RouterLink} to={path}>
      {text ?? '…'}
    </Link>
  );
  return (
    <>
      <Title title={`Training of ${model?.display_name ?? '…'} ${job.target_version}`} />
      <JobActions job={job} />
      {job.status === 'failed' && (
        <Alert severity="error" sx={{ mb: 2 }}>
          {job.error_code}: {job.error_message}
        </Alert>
      )}
      {job.cancel_requested_at && !isOver(job) && (
        <Alert severity="info" sx={{ mb: 2 }}>
          Asked to stop, {formatInstant(job.cancel_requested_at)}. The trainer hears it when it next reports.
        </Alert>
      )}
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 3fr) minmax(320px, 2fr)' },
          alignItems: 'start',
        }}
      >
        <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
          <Panel title="Progress" aside={<ToneChip {...statusText[job.status]} />}>
            <LinearProgress
              variant="determinate"
              value={job.progress_pct}
              aria-label="Progress of the job"
              sx={{ mb: 1 }}
            />
            <Typography variant="body2" color="text.secondary">
              {Math.round(job.progress_pct)} %{job.stage && `, ${job.stage}`} · {costText(job)}
              {job.trained_tokens !== null && ` · ${formatCount(job.trained_tokens)} tokens`}
            </Typography>
          </Panel>
          <JobLogs job={job} />
        </Box>
        <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
          <Panel title="Facts">
            <Facts
              facts={[
                { label: 'Model', value: to(`/ai_models/${job.model_id}/show`, model?.display_name) },
                {
                  label: 'Data set',
                  value: to(`/ai_training_datasets/${job.dataset_id}/show`, dataset && datasetName(dataset)),
                },
                { label: 'Starts from', value: job.base_model },
                { label: 'Provider', value: modelProviderName(job.provider) },
                { label: 'Method', value: methodText[job.method] },
                {
                  label: 'Makes version',
                  value: job.result_version_id
                    ? to(`/ai_model_versions/${job.result_version_id}/show`, job.target_version)
                    : job.target_version,
                },
                { label: 'Asked for', value: formatInstant(job.created_at) },
                { label: 'By', value: <StaffName id={job.requested_by} /> },
                { label: 'Began', value: job.started_at && formatInstant(job.started_at) },
                { label: 'Ended', value: job.finished_at && formatInstant(job.finished_at) },
                { label: 'Tries', value: `${job.attempts} of ${job.max_attempts}` },
                { label: 'Trainer', value: job.worker_id },
                { label: 'Job at the provider', value: job.provider_job_id },
              ]}
            />
          </Panel>
          <Panel title="Hyperparameters and result">
            <Facts
              facts={[...Object.entries(job.hyperparameters), ...Object.entries(job.result_metrics)].map(
                ([label, value]) => ({ label, value: valueText(value) }),
              )}
            />
          </Panel>
          {!isOver(job) && <JobContract />}
        </Box>
      </Box>
    </>
  );
}

export default JobShow;
