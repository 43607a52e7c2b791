import CheckIcon from '@mui/icons-material/Check';
import CopyIcon from '@mui/icons-material/ContentCopy';
import { Button, IconButton, Tooltip } from '@mui/material';
import { useState } from 'react';
import { useNotify } from 'react-admin';

interface CopyButtonProps {
  /** What to do when the browser refuses the clipboard. */
  otherwise?: string;
  label: string;
  text: () => string;
  /** Called only after the clipboard has really taken the text. */
  onCopied?: () => void;
  compact?: boolean;
}

/** Copies and says so. Browsers refuse the clipboard on pages without TLS and in background tabs: then it says that. */
export function CopyButton({
  label,
  text,
  onCopied,
  compact = false,
  otherwise = 'Download the CSV instead.',
}: CopyButtonProps) {
  const [copied, setCopied] = useState(false);
  const notify = useNotify();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text());
      setCopied(true);
      onCopied?.();
    } catch {
      notify(`The browser refused the clipboard. ${otherwise}`, { type: 'warning' });
    }
  };
  const icon = copied ? <CheckIcon fontSize="small" /> : <CopyIcon fontSize="small" />;
  if (compact)
    return (
      <Tooltip title={copied ? 'Copied' : 'Copy'}>
        <IconButton size="small" aria-label={copied ? `${label}: copied` : label} onClick={copy}>
          {icon}
        </IconButton>
      </Tooltip>
    );
  return (
    <Button variant="outlined" startIcon={icon} onClick={copy} aria-live="polite">
      {copied ? 'Copied' : label}
    </Button>
  );
}
