import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MuiLink from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router-dom';
import { IfCan } from '../access/IfCan.tsx';
import { platformNames } from '../accounts/accountModel.ts';
import { formatInstant } from '../fields/format.ts';
import { ToneChip } from '../fields/ToneChip.tsx';
import { postPath } from '../posts/postModel.ts';
import { nextStep, proofText, type Takedown, takedownStates } from './takedownModel.ts';

interface TakedownLineProps {
  takedown: Takedown;
  onClose: () => void;
}

/** One post on one platform: where it is, how far it is, and the proof or what to do. */
export const TakedownLine = ({ takedown, onClose }: TakedownLineProps) => {
  const { platform, handle, title, post_id, permalink, status, proof } = takedown;
  const step = nextStep(takedown);
  return (
    <Box
      component="li"
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, py: 1.25, borderTop: 1, borderColor: 'divider' }}
    >
      <Box sx={{ flex: '1 1 260px', minWidth: 0 }}>
        <Typography noWrap>
          {platformNames[platform]} {handle}
        </Typography>
        <Typography variant="body2" noWrap>
          <MuiLink component={Link} to={postPath(post_id)}>
            {title || 'Without a caption'}
          </MuiLink>
          {permalink && status !== 'done' && (
            <>
              {' · '}
              <MuiLink href={permalink} target="_blank" rel="noreferrer">
                There
              </MuiLink>
            </>
          )}
        </Typography>
        {step && (
          <Typography variant="body2" color="text.secondary">
            {step}
          </Typography>
        )}
        {proof && <Proof takedown={takedown} />}
      </Box>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, alignSelf: 'flex-start' }}>
        <ToneChip {...takedownStates[status]} />
        {(status === 'manual' || status === 'failed') && (
          <IfCan area="content" verb="write">
            <Button variant="outlined" size="small" onClick={onClose}>
              It is down
            </Button>
          </IfCan>
        )}
      </Box>
    </Box>
  );
};

const Proof = ({ takedown: { proof, closed_at, closed_by_name } }: { takedown: Takedown }) =>
  proof && (
    <Typography variant="body2" color="text.secondary" sx={{ overflowWrap: 'anywhere' }}>
      Proof: {proofText(proof)}
      {proof.url && (
        <>
          {' '}
          <MuiLink href={proof.url} target="_blank" rel="noreferrer">
            {proof.url}
          </MuiLink>
        </>
      )}
      {closed_at && ` ${formatInstant(closed_at)}${closed_by_name ? `, ${closed_by_name}` : ''}`}
    </Typography>
  );
