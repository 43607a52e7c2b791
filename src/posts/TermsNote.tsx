import { Alert, Box, Link, Skeleton, Typography } from '@mui/material';
import { Link as RouterLink } from 'react-router-dom';
import { clockText } from '../calendar/clockText.ts';
import { errorMessage, type PostingTerms } from '../data/index.ts';
import { formatCount, formatInstant, formatUsd } from '../fields/format.ts';
import { type PostStatus, postPath, statusText } from './postModel.ts';
import { type TermsQuestion, useTerms } from './useTerms.ts';

/** Quota, price and what stands nearby, before a time is accepted; by the clock of a zone, or by the reader's own. */
export const TermsNote = ({ zone, ...question }: TermsQuestion & { zone?: string }) => {
  const say = (at: string) => (zone ? clockText(at, zone) : formatInstant(at));
  const { data: terms, error } = useTerms(question);
  if (error) return <Alert severity="error">{errorMessage(error)}</Alert>;
  if (!terms) return <Skeleton height={40} />;
  return (
    <Box sx={{ display: 'grid', gap: 0.75 }}>
      <Typography variant="body2" color={terms.planned >= terms.cap ? 'error' : 'text.secondary'}>
        {quotaText(terms)} {terms.price_usd > 0 ? `Costs ${formatUsd(terms.price_usd)}.` : 'Costs nothing.'}
      </Typography>
      {terms.paused && (
        <Typography variant="body2" color="warning.main">
          The account is paused: it goes out once somebody resumes it.
        </Typography>
      )}
      {terms.needs_second_approval && (
        <Typography variant="body2" color="text.secondary">
          A second person has to approve it.
        </Typography>
      )}
      {terms.conflicts.map(({ id, scheduled_for: at }) => (
        <Typography key={id} variant="body2" color="warning.main">
          Within 30 minutes of{' '}
          <Link component={RouterLink} to={postPath(id)} color="inherit">
            another post
          </Link>
          , {say(at)}.
        </Typography>
      ))}
      {terms.same_content.map(({ id, status, scheduled_for: at }) => (
        <Typography key={id} variant="body2" color="warning.main">
          The account has{' '}
          <Link component={RouterLink} to={postPath(id)} color="inherit">
            a post of the same film or caption
          </Link>
          : {statusText[status as PostStatus].label.toLowerCase()}
          {at && `, ${say(at)}`}.
        </Typography>
      ))}
    </Box>
  );
};

function quotaText({ planned, cap }: PostingTerms): string {
  if (planned >= cap)
    return `The 24 hours around it are full: ${formatCount(planned)} of ${formatCount(cap)} posts.`;
  return `Post ${formatCount(planned + 1)} of ${formatCount(cap)} in the 24 hours around it.`;
}
