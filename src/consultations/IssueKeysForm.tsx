import { Alert, Button, DialogActions, DialogContent } from '@mui/material';
import { Form } from 'react-admin';
import { type FieldValues, useWatch } from 'react-hook-form';
import { IssueKeysInputs } from './IssueKeysInputs.tsx';
import { countOf, quantityRule, readCount } from './keyCounts.ts';
import { type IssueForm, issueDefaults, issueErrors } from './keysModel.ts';
import { type Issued, issueFailure, useIssueKeys } from './useIssueKeys.ts';

interface IssueKeysFormProps {
  onIssued: (issued: Issued) => void;
  onCancel: () => void;
}

export function IssueKeysForm({ onIssued, onCancel }: IssueKeysFormProps) {
  const issue = useIssueKeys();
  return (
    <Form
      noValidate
      disableInvalidFormNotification
      defaultValues={issueDefaults}
      validate={(values: Partial<IssueForm>) => issueErrors(values, new Date())}
      onSubmit={(values: FieldValues) =>
        issue.mutate({ ...issueDefaults, ...values }, { onSuccess: onIssued })
      }
    >
      <DialogContent sx={{ pt: 1 }}>
        <IssueKeysInputs />
        {issue.isError && <Alert severity="error">{issueFailure(issue.error)}</Alert>}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button onClick={onCancel} disabled={issue.isPending}>
          Cancel
        </Button>
        <SubmitButton pending={issue.isPending} />
      </DialogActions>
    </Form>
  );
}

/** Repeats the count as it was understood, so that "1,000" can be checked before it happens. */
function SubmitButton({ pending }: { pending: boolean }) {
  const typed: string | null = useWatch({ name: 'quantity' });
  const kind: IssueForm['kind'] = useWatch({ name: 'kind' });
  const read = readCount(typed ?? '', quantityRule);
  const label = read.ok ? `Issue ${countOf(read.value, 'key')}` : 'Issue keys';
  return (
    <Button type="submit" variant="contained" loading={pending}>
      {kind === 'code' ? 'Make the code' : label}
    </Button>
  );
}
