import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ConsentReceipt } from '../data/verbTypes.ts';
import { formatDay } from '../fields/format.ts';
import { classNames, useReceipt } from './consents.ts';

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

const holders = (copies: ConsentReceipt['copies']) =>
  [...new Set(copies.map(({ by }) => by ?? 'somebody who made it'))].join(', ');

/** The receipt in sentences: what stopped, what is deleted, what is still up. */
export function receiptLines({
  videos_stopped,
  photo_videos_stopped,
  files,
  posts,
  takedowns,
  copies,
}: ConsentReceipt): string[] {
  const waiting = files.asked - files.removed;
  const up = posts.live ?? 0;
  const withPhotos = photo_videos_stopped > 0 ? `, ${photo_videos_stopped} of them with photos` : '';
  const lines = [`${counted(videos_stopped, 'video', 'videos')} stopped or taken back${withPhotos}.`];
  if (files.asked > 0) {
    lines.push(`${files.removed} of ${counted(files.asked, 'file', 'files')} deleted.`);
  }
  if (files.failing > 0)
    lines.push(`${counted(files.failing, 'file', 'files')} could not be deleted yet; it is tried again.`);
  else if (waiting > 0) lines.push('The worker is deleting the rest.');
  const { done = 0, manual = 0 } = takedowns;
  if (done > 0) lines.push(`${counted(done, 'post', 'posts')} taken down, with proof.`);
  if (manual > 0)
    lines.push(
      `${counted(manual, 'post', 'posts')} to be taken down by hand: the platform has no other way.`,
    );
  if (up > 0) lines.push(`${counted(up, 'post is', 'posts are')} still up.`);
  const kept = copies.filter(({ deleted_at }) => !deleted_at);
  const gone = copies.length - kept.length;
  if (gone > 0)
    lines.push(
      `${counted(gone, 'file', 'files')} made in a browser deleted, as whoever made ${gone === 1 ? 'it' : 'them'} says.`,
    );
  if (kept.length > 0)
    lines.push(
      `${counted(kept.length, 'file', 'files')} made in a browser still with ${holders(kept)}, who ${
        kept.length === 1 ? 'was' : 'were'
      } asked to delete ${kept.length === 1 ? 'it' : 'them'}: nobody else can.`,
    );
  return lines;
}

/** Nothing where nothing was ever withdrawn. */
export const ConsentReceiptNote = ({ userId }: { userId: string }) => {
  const { data } = useReceipt(userId);
  if (!data) return null;
  return (
    <Box role="status" sx={{ mt: 2, pt: 1.5, borderTop: 1, borderColor: 'divider' }}>
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        Withdrawn {formatDay(data.withdrawn_at.slice(0, 10))}:{' '}
        {data.classes.map((taken) => classNames[taken]).join(', ')}
      </Typography>
      {receiptLines(data).map((line) => (
        <Typography key={line} variant="body2" color="text.secondary">
          {line}
        </Typography>
      ))}
    </Box>
  );
};
