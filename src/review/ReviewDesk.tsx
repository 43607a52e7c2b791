import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import { useEffect, useRef, useState } from 'react';
import type { Review } from '../data/index.ts';
import { taskText } from '../models/modelModel.ts';
import { CorrectionForm } from './CorrectionForm.tsx';
import { PayloadView } from './PayloadView.tsx';
import { PredictionHeader } from './PredictionHeader.tsx';
import { RejectionForm } from './RejectionForm.tsx';
import type { Waiting } from './reviewModel.ts';
import { VerdictBar } from './VerdictBar.tsx';

interface ReviewDeskProps {
  prediction: Waiting;
  onDecide: (review: Review) => void;
}

type Mode = 'look' | 'correct' | 'reject';

/** What came back to the screen opens where it was left. */
const modeOf = (draft: Review | undefined): Mode =>
  draft?.verdict === 'corrected' ? 'correct' : draft?.verdict === 'rejected' ? 'reject' : 'look';

/** One answer: what was asked, what the model said, and the verdict on it. */
export function ReviewDesk({ prediction, onDecide }: ReviewDeskProps) {
  const [mode, setMode] = useState<Mode>(modeOf(prediction.draft));
  const article = useRef<HTMLDivElement>(null);
  // The button that was pressed went with the last answer: who works by keyboard or by ear goes on here, and not at the top of the page.
  useEffect(() => {
    if (document.activeElement === document.body) article.current?.focus({ preventScroll: true });
  }, []);
  const { input_payload: input, output_payload: output, user_correction: correction } = prediction;
  return (
    <Card
      component="article"
      aria-label="Answer to review"
      ref={article}
      tabIndex={-1}
      sx={{ p: { xs: 2, md: 3 }, outline: 'none' }}
    >
      <PredictionHeader prediction={prediction} />
      <Box
        sx={{ display: 'grid', gap: 2, mt: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '1fr 1fr' } }}
      >
        <PayloadView title="What it was given" payload={input} />
        <PayloadView
          title={`What it made of it (${taskText(prediction.prediction_type).toLowerCase()})`}
          payload={output}
          strong
        />
        {correction && <PayloadView title="What the member made of it" payload={correction} />}
      </Box>
      <Box sx={{ mt: 3 }}>
        {mode === 'look' && (
          <VerdictBar
            onAccept={() => onDecide({ verdict: 'accepted' })}
            onCorrect={() => setMode('correct')}
            onReject={() => setMode('reject')}
          />
        )}
        {mode === 'correct' && (
          <CorrectionForm prediction={prediction} onSave={onDecide} onCancel={() => setMode('look')} />
        )}
        {mode === 'reject' && (
          <RejectionForm draft={prediction.draft} onReject={onDecide} onCancel={() => setMode('look')} />
        )}
      </Box>
    </Card>
  );
}
