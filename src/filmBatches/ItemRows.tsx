import { Alert, Button, List, ListItem, ListItemText } from '@mui/material';
import { Link } from 'react-router-dom';
import { IfCan } from '../access/IfCan.tsx';
import { errorMessage } from '../data/errors.ts';
import { ToneChip } from '../fields/ToneChip.tsx';
import { isElsewhere, renderStatusText } from '../studio/renderJob.ts';
import { nameOf } from '../studio/studioMember.ts';
import { studioPath } from '../studio/useStudioPlace.ts';
import { type BatchItem, itemStateText, leftOutText } from './filmBatchModel.ts';
import { useReview } from './useReview.ts';

/** What became of a member, in one line. */
function storyOf(item: BatchItem): string {
  if (item.state === 'left_out') return item.refusals.map(leftOutText).join('; ');
  if (item.state === 'failed') return item.error_message ?? 'The draft could not be drawn.';
  if (item.state === 'drawing') return `${Math.round(item.draft_progress_pct ?? 0)} % of the draft`;
  if (item.state === 'rejected') return [item.reason, item.reviewed_by_name].filter(Boolean).join(' · ');
  if (isElsewhere({ error_code: item.final_error_code })) return 'Film: on another machine';
  if (item.final_status) return `Film: ${renderStatusText[item.final_status].label.toLowerCase()}`;
  return '';
}

/** Members that need no look now, as lines; a decision can be taken back until the film is made. */
export function ItemRows({ items }: { items: readonly BatchItem[] }) {
  const review = useReview();
  return (
    <>
      {review.error && <Alert severity="error">{errorMessage(review.error)}</Alert>}
      <List disablePadding>
        {items.map((item) => (
          <ListItem key={item.id} divider sx={{ gap: 1, flexWrap: 'wrap' }}>
            <ListItemText
              primary={<bdi>{nameOf(item)}</bdi>}
              secondary={storyOf(item)}
              sx={{ minWidth: 180 }}
            />
            <ToneChip {...itemStateText[item.state]} />
            {item.final_id && (
              <Button size="small" component={Link} to={studioPath({ render: item.final_id })}>
                Open film
              </Button>
            )}
            {item.review !== 'pending' && item.final_status !== 'succeeded' && (
              <IfCan area="content" verb="write">
                <Button
                  size="small"
                  color="inherit"
                  onClick={() => review.mutate({ item, decision: 'pending' })}
                  disabled={review.isPending}
                >
                  Take back
                </Button>
              </IfCan>
            )}
          </ListItem>
        ))}
      </List>
    </>
  );
}
