import { List, ListItem, Typography } from '@mui/material';
import type { IssuedKey } from '../data/verbs.ts';
import { CopyButton } from './CopyButton.tsx';

interface IssuedKeyRowsProps {
  keys: readonly IssuedKey[];
  onCopied: (id: string) => void;
}

/** The keys one under another, each with its own copy button. */
export const IssuedKeyRows = ({ keys, onCopied }: IssuedKeyRowsProps) => (
  <List
    dense
    disablePadding
    aria-label="Issued keys"
    sx={{ maxHeight: 320, overflowY: 'auto', '& .MuiListItemSecondaryAction-root': { right: 4 } }}
  >
    {keys.map((issued) => (
      <ListItem
        key={issued.id}
        divider
        disableGutters
        secondaryAction={
          <CopyButton
            compact
            label={`Copy ${issued.key}`}
            text={() => issued.key}
            onCopied={() => onCopied(issued.id)}
          />
        }
      >
        <Typography
          component="code"
          sx={{ fontFamily: 'monospace', fontSize: { xs: 13, sm: 15 }, userSelect: 'all' }}
        >
          {issued.key}
          {issued.assigned_to && (
            <Typography component="span" variant="caption" color="text.secondary" display="block" noWrap>
              {issued.assigned_to}
            </Typography>
          )}
        </Typography>
      </ListItem>
    ))}
  </List>
);
