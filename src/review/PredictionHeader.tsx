import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router-dom';
import { formatAgo, formatInstant } from '../fields/format.ts';
import { verdictText, type Waiting, whyAsked } from './reviewModel.ts';

/** Which model it was, how sure, why it is asked about, and what the member said. */
export const PredictionHeader = ({ prediction }: { prediction: Waiting }) => {
  const { confidence_score: confidence, user_feedback: feedback, user_comment: comment } = prediction;
  const sure = confidence === null ? 'confidence unknown' : `${Math.round(confidence * 100)} % sure`;
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Typography variant="h3" component="h2" sx={{ flex: 1, minWidth: 180 }}>
          {prediction.model_name} {prediction.version}
          {prediction.alias && (
            <Typography component="span" variant="body2" color="text.secondary">
              {' '}
              as {prediction.alias}
            </Typography>
          )}
        </Typography>
        <Chip size="small" label={whyAsked(prediction)} />
        {prediction.may_train && <Chip size="small" variant="outlined" label="May train" />}
      </Box>
      <Typography variant="body2" color="text.secondary" sx={{ mt: 0.5 }}>
        {sure} ·{' '}
        <time dateTime={prediction.predicted_at} title={formatInstant(prediction.predicted_at)}>
          {formatAgo(prediction.predicted_at, new Date())}
        </time>{' '}
        ·{' '}
        <Link component={RouterLink} to={`/explorer/ai_predictions/${prediction.id}/show`} color="inherit">
          the whole row
        </Link>
      </Typography>
      {(feedback || comment) && (
        <Alert severity={feedback === 'accepted' ? 'success' : 'warning'} variant="outlined" sx={{ mt: 1.5 }}>
          {feedback ? `The member ${verdictText[feedback].toLowerCase()} it` : 'The member said'}
          {comment ? `: “${comment}”` : '.'}
        </Alert>
      )}
    </>
  );
};
