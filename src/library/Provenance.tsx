import { Box, Link } from '@mui/material';
import { Link as RouterLink } from 'react-router-dom';
import { Facts } from '../fields/Facts.tsx';
import { formatCount, formatInstant } from '../fields/format.ts';
import { Panel } from '../fields/Panel.tsx';
import { clock, megabytes } from '../studio/renderJob.ts';
import type { LibraryItem } from './libraryModel.ts';

/** Where a film came from, down to the hash of what it shows. */
export const Provenance = ({ item }: { item: LibraryItem }) => (
  <Panel title="Where it came from">
    <Facts
      facts={[
        {
          label: 'Template',
          value: item.template_id ? (
            <Link component={RouterLink} to={`/content_templates/${item.template_id}/show`}>
              {item.template_used}, version {item.template_version}
            </Link>
          ) : (
            item.template_used
          ),
        },
        { label: 'Film', value: item.film },
        {
          label: 'Drawn by',
          value: item.engine && `${item.engine} engine, films version ${item.renderer_version}`,
        },
        {
          label: 'Content hash',
          value: item.content_hash && (
            <Box component="code" title={item.content_hash}>
              {item.content_hash.slice(0, 16)}…
            </Box>
          ),
        },
        {
          label: 'File',
          value: [
            item.resolution?.replace('x', '×'),
            item.duration_seconds !== null && clock(item.duration_seconds),
            item.file_size_bytes !== null && megabytes(item.file_size_bytes),
          ]
            .filter(Boolean)
            .join(' · '),
        },
        {
          label: 'Rendered in',
          value: item.generation_time_seconds !== null && `${item.generation_time_seconds.toFixed(1)} s`,
        },
        { label: 'Asked for by', value: item.requested_by_name },
        { label: 'In the library since', value: formatInstant(item.created_at) },
        {
          label: 'Came back',
          value:
            item.is_published &&
            `${formatCount(item.likes_count)} likes, ${formatCount(item.comments_count)} comments, ${formatCount(item.shares_count)} shares`,
        },
      ]}
    />
  </Panel>
);
