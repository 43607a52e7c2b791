import Button from '@mui/material/Button';
import { useState } from 'react';
import { requestIdOf } from '../data/errors.ts';

/** Copies the id of the request that failed, for whoever looks into it. Nothing for an error without one. */
export const CopyReference = ({ error }: { error: unknown }) => {
  const [copied, setCopied] = useState(false);
  const id = requestIdOf(error);
  if (!id) return null;
  return (
    <Button onClick={() => navigator.clipboard.writeText(id).then(() => setCopied(true))}>
      <span aria-live="polite">{copied ? 'Copied' : 'Copy the reference'}</span>
    </Button>
  );
};
