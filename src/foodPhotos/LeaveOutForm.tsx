import { Button, Stack } from '@mui/material';
import { Form, maxLength, required, TextInput } from 'react-admin';
import type { PhotoDecision } from '../data/index.ts';
import type { Photo } from './photoModel.ts';

interface LeaveOutFormProps {
  photo: Photo;
  isPending: boolean;
  onDecide: (decision: PhotoDecision) => void;
}

const nothing = {};

/** A photo that nothing can be learnt from is left out, for a reason; and can be taken in again. */
export function LeaveOutForm({ photo, isPending, onDecide }: LeaveOutFormProps) {
  if (photo.is_excluded)
    return (
      <Button disabled={isPending} onClick={() => onDecide({ kind: 'take_in' })} sx={{ mt: 2 }}>
        Take it in again
      </Button>
    );
  return (
    // Not over the row, or its next version would take away what is typed.
    <Form
      record={nothing}
      onSubmit={(values: object) =>
        onDecide({ kind: 'leave_out', reason: (values as { reason: string }).reason })
      }
    >
      <Stack direction="row" spacing={1} alignItems="flex-start" sx={{ mt: 2 }}>
        <TextInput
          source="reason"
          label="Why it is left out"
          validate={[required(), maxLength(500)]}
          helperText={false}
          sx={{ flex: 1 }}
        />
        <Button type="submit" disabled={isPending} sx={{ mt: 1 }}>
          Leave it out
        </Button>
      </Stack>
    </Form>
  );
}
