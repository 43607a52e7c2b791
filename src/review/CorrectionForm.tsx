import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import type { Review } from '../data/index.ts';
import { FactInputs } from './FactInputs.tsx';
import { formOf, isSameAnswer, payloadOf } from './payloadForm.ts';
import type { Waiting } from './reviewModel.ts';

interface CorrectionFormProps {
  prediction: Waiting;
  onSave: (review: Review) => void;
  onCancel: () => void;
}

/** The right answer, in the shape of its task. It starts from what was typed before, what the member made of it, or the answer. */
export const CorrectionForm = ({ prediction, onSave, onCancel }: CorrectionFormProps) => {
  const { output_payload: output, user_correction: theirs, prediction_type: task, draft } = prediction;
  const [form, setForm] = useState(() => formOf(task, draft?.corrected ?? theirs ?? output));
  const [problem, setProblem] = useState<string | null>(null);
  const save = () => {
    const corrected = payloadOf(form, output);
    if (typeof corrected === 'string') setProblem(corrected);
    else if (isSameAnswer(corrected, output))
      setProblem('This is what the model answered. Accept it instead, or change it.');
    else onSave({ verdict: 'corrected', corrected });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
    else if (event.key === 'Escape') onCancel();
    else return;
    event.preventDefault();
  };
  return (
    <Box
      component="form"
      aria-label="Correction"
      onSubmit={submit}
      onKeyDown={onKeyDown}
      sx={{ display: 'grid', gap: 1.5 }}
    >
      {form.shape === 'facts' ? (
        <FactInputs rows={form.rows} onChange={(rows) => setForm({ shape: 'facts', rows })} />
      ) : (
        <TextField
          autoFocus
          fullWidth
          multiline
          minRows={form.shape === 'json' ? 6 : 3}
          maxRows={20}
          label={form.shape === 'json' ? 'Right answer (JSON)' : 'Right answer'}
          value={form.text}
          onChange={(event) => setForm({ ...form, text: event.target.value })}
          // Most corrections go on where the answer ends.
          onFocus={({ target }) => target.setSelectionRange(target.value.length, target.value.length)}
          slotProps={{
            htmlInput: {
              dir: 'auto',
              ...(form.shape === 'json' && { spellCheck: false, style: { fontFamily: 'monospace' } }),
            },
          }}
        />
      )}
      {problem && <Alert severity="error">{problem}</Alert>}
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        <Button type="submit" variant="contained" aria-keyshortcuts="Control+Enter">
          Save correction
        </Button>
        <Button onClick={onCancel}>Back</Button>
        <Typography variant="caption" color="text.secondary">
          Ctrl + Enter saves, Esc goes back
        </Typography>
      </Box>
    </Box>
  );
};
