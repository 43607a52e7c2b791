import { Alert, Checkbox, Dialog, DialogTitle, FormControlLabel, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FormProvider, useForm, useWatch } from 'react-hook-form';
import { IssuedKeysPanel } from '../../consultations/IssuedKeysPanel.tsx';
import { IssueKeysInputs } from '../../consultations/IssueKeysInputs.tsx';
import { countOf } from '../../consultations/keyCounts.ts';
import { type IssueForm, issueDefaults, issueErrors, issueSchema } from '../../consultations/keysModel.ts';
import { errorMessage, type IssuedKey, useConsoleData } from '../../data/index.ts';
import { type BulkActionProps, people } from './audience.ts';
import { BulkDialog } from './BulkDialog.tsx';

interface Issued {
  keys: IssuedKey[];
  stopped: boolean;
  failure?: Error;
  batch: string | undefined;
}

/** As many keys as a batch holds. */
const MOST = 100_000;

/** One key for each of many users, shown once. */
const KeysDialog = (props: BulkActionProps) => {
  const [issued, setIssued] = useState<Issued>();
  const form = useForm<IssueForm>({ defaultValues: issueDefaults });
  if (!issued)
    return (
      <FormProvider {...form}>
        <KeysForm {...props} onIssued={setIssued} />
      </FormProvider>
    );
  const { keys, stopped, failure, batch } = issued;
  return (
    <Dialog open fullWidth maxWidth="sm" aria-labelledby="member-keys">
      <DialogTitle id="member-keys">{countOf(keys.length, 'key')} assigned</DialogTitle>
      {stopped && (
        <Alert severity="warning" sx={{ mx: 3 }}>
          {failure ? `${errorMessage(failure)} ` : 'You stopped here. '}
          The users after these have no new key; doing it again goes on with them.
        </Alert>
      )}
      <IssuedKeysPanel
        issued={{ keys, asked: keys.length, isNew: true, ...(batch && { batch }) }}
        onClose={props.onDone}
      />
    </Dialog>
  );
};

const KeysForm = (props: BulkActionProps & { onIssued: (issued: Issued) => void }) => {
  const { audience, who, onIssued, onClose } = props;
  const data = useConsoleData();
  const form = { ...issueDefaults, ...(useWatch() as Partial<IssueForm>) };
  const [again, setAgain] = useState(false);
  const count = useQuery({
    queryKey: ['previewMemberKeys', audience],
    queryFn: () => data.previewMemberKeys(audience),
    gcTime: 0,
  });
  const having = count.data?.having ?? 0;
  const keys = count.data && (again ? count.data.members : count.data.members - having);
  const limits =
    keys === 0
      ? 'Everybody has a key already.'
      : keys && keys > MOST
        ? 'A batch has 100,000 keys at most: narrow the list.'
        : undefined;
  return (
    <BulkDialog
      title="Assign keys"
      who={who}
      total={count.data?.members}
      countError={count.error}
      problem={Object.values(issueErrors(form, new Date()))[0] ?? limits}
      verb={keys === undefined ? 'Assign' : `Assign ${countOf(keys, 'key')}`}
      run={async (control) => {
        const { options } = issueSchema(new Date()).parse(form);
        const answer = await data.issueMemberKeys(audience, options, again, control);
        return { ...answer, batch: options.batch_name };
      }}
      onDone={onIssued}
      onClose={onClose}
    >
      <Typography variant="body2">
        One key each, in a new batch. Only the user whose key it is can redeem it.
      </Typography>
      <div>
        <IssueKeysInputs each />
      </div>
      {having > 0 && (
        <FormControlLabel
          control={<Checkbox checked={again} onChange={(_, checked) => setAgain(checked)} />}
          label={`Another key for the ${people(having)} who can still use one`}
        />
      )}
    </BulkDialog>
  );
};

export default KeysDialog;
