import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router-dom';
import { formatCount, formatDate } from '../../fields/format.ts';
import { words } from '../../fields/words.ts';
import { platformNames } from '../consents.ts';
import { Columns } from './Columns.tsx';
import { Rows } from './Rows.tsx';
import { usePage } from './usePage.ts';

/** Films made of this member, and where they were posted. */
export const ContentSection = () => {
  const { content } = usePage();
  if (!content) return null;
  return (
    <Columns>
      <Rows
        title="Videos"
        rows={content.videos}
        keyOf={({ id }) => id}
        empty="No video was made yet."
        columns={[
          {
            heading: 'Video',
            cell: ({ id, film }) => (
              <Link component={RouterLink} to={`/viral_video_generations/${id}/show`}>
                {words(film.replaceAll('-', '_'))}
              </Link>
            ),
          },
          { heading: 'State', cell: ({ status }) => words(status) },
          { heading: 'Made', cell: ({ created_at }) => formatDate(created_at) },
          {
            heading: 'Seconds',
            number: true,
            roomy: true,
            cell: ({ duration_seconds }) => duration_seconds && Math.round(duration_seconds),
          },
        ]}
      />
      <Rows
        title="Posts"
        rows={content.posts}
        keyOf={({ id }) => id}
        empty="Nothing was posted yet."
        columns={[
          { heading: 'Platform', cell: ({ platform }) => platformNames[platform] },
          { heading: 'State', cell: ({ status }) => words(status) },
          { heading: 'Posted', cell: ({ posted_at }) => posted_at && formatDate(posted_at) },
          { heading: 'Views', number: true, cell: ({ views_count }) => formatCount(views_count) },
        ]}
      />
    </Columns>
  );
};
