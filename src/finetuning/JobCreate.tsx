import { Alert } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { Form, Title, useNotify, useRedirect } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { errorMessage, type FinetuningRequest, useConsoleData } from '../data/index.ts';
import { objectOf } from '../fields/jsonText.ts';
import { Panel } from '../fields/Panel.tsx';
import { SaveBar } from '../fields/SaveBar.tsx';
import { JobInputs } from './JobInputs.tsx';
import { type JobForm, requestOf } from './jobForm.ts';

/** Where the form begins: what the page before knows already. */
function beginning(params: URLSearchParams): Partial<JobForm> {
  const known = objectOf(params.get('source') ?? '{}');
  return { method: 'lora', hyperparameters: '{\n  "epochs": 3\n}', ...known };
}

/** Asks for a job. It is queued; whatever trains takes it from there. */
const JobCreate = () => {
  const data = useConsoleData();
  const [params] = useSearchParams();
  const notify = useNotify();
  const redirect = useRedirect();
  const asking = useMutation({
    retry: false,
    mutationFn: (request: FinetuningRequest) => data.startFinetuning(request),
    onSuccess: ({ id }) => {
      notify('Queued. It runs when a trainer is free.', { type: 'success' });
      redirect('show', 'ai_finetuning_jobs', id);
    },
  });
  return (
    <>
      <Title title="New fine-tuning job" />
      <Form
        defaultValues={beginning(params)}
        onSubmit={(form: object) => asking.mutate(requestOf(form as JobForm))}
      >
        <Panel title="What to train, and on what">
          <JobInputs />
          {asking.error && <Alert severity="error">{errorMessage(asking.error)}</Alert>}
        </Panel>
        <SaveBar label="Queue the job" />
      </Form>
    </>
  );
};

export default JobCreate;
