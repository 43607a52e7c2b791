import CheckIcon from '@mui/icons-material/Check';
import CopyIcon from '@mui/icons-material/ContentCopy';
import IconButton from '@mui/material/IconButton';
import { useState } from 'react';
import { useNotify } from 'react-admin';

/** Copies a text. Browsers refuse the clipboard on pages without TLS: then it says so. */
export const CopyValue = ({ what, text }: { what: string; text: string }) => {
  const [copied, setCopied] = useState(false);
  const notify = useNotify();
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => notify('The browser refused the clipboard. Select the text and copy it.', { type: 'warning' }),
    );
  const label = copied ? `Copied ${what}` : `Copy ${what}`;
  return (
    <IconButton
      size="small"
      aria-label={label}
      title={label}
      onClick={copy}
      sx={{ p: 0.25, color: 'text.secondary' }}
    >
      {copied ? <CheckIcon sx={{ fontSize: 14 }} /> : <CopyIcon sx={{ fontSize: 14 }} />}
    </IconButton>
  );
};
