import ExpandMoreIcon from '@mui/icons-material/ExpandMore';
import { Button, Menu, MenuItem } from '@mui/material';
import { useState } from 'react';
import { IfCan } from '../access/IfCan.tsx';
import { KeyActionDialog } from './KeyActionDialog.tsx';
import type { Scope } from './KeyScopeInput.tsx';
import { type KeyActionId, keyActions } from './keyActions.ts';

interface KeyActionsMenuProps {
  scopes: readonly [Scope, ...Scope[]];
  actions?: readonly KeyActionId[];
  label?: string;
}

const all = Object.keys(keyActions) as KeyActionId[];

/** Everything that can be done with these keys, for roles that may. */
export function KeyActionsMenu({ scopes, actions = all, label = 'Change' }: KeyActionsMenuProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [action, setAction] = useState<KeyActionId>();
  return (
    <IfCan area="keys" verb="write">
      <Button
        variant="outlined"
        endIcon={<ExpandMoreIcon />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {label}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {actions.map((id) => (
          <MenuItem
            key={id}
            onClick={() => {
              setAnchor(null);
              setAction(id);
            }}
            sx={keyActions[id].danger ? { color: 'error.main' } : undefined}
          >
            {keyActions[id].label}
          </MenuItem>
        ))}
      </Menu>
      {action && <KeyActionDialog action={action} scopes={scopes} onClose={() => setAction(undefined)} />}
    </IfCan>
  );
}
