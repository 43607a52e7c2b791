import Link from '@mui/material/Link';
import { useCreatePath, useRecordContext } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { CampaignMark } from './CampaignMark.tsx';
import { type KeyRow, maskedKey } from './keyRow.ts';

/** The key's beginning and end in a fixed-width face, as the link to its page. */
export const KeyLinkField = (_props: { source?: string }) => {
  const row = useRecordContext<KeyRow>();
  const createPath = useCreatePath();
  if (!row) return null;
  return (
    <>
      <Link
        component={RouterLink}
        to={createPath({ resource: 'consultation_keys', type: 'show', id: row.id })}
        onClick={(event) => event.stopPropagation()}
        color="inherit"
        noWrap
        sx={{ fontFamily: 'monospace', letterSpacing: '0.04em', fontSize: '0.8125rem' }}
      >
        {maskedKey(row)}
      </Link>
      {row.campaign_code && <CampaignMark />}
    </>
  );
};
