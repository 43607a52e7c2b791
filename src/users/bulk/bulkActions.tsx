import { type ComponentType, lazy } from 'react';
import type { Area, Verb } from '../../access/areas.ts';
import type { BulkActionProps } from './audience.ts';
import { FilmsAction } from './FilmsAction.tsx';
import { MessageDialog } from './MessageDialog.tsx';
import { TagDialog } from './TagDialog.tsx';

const KeysDialog = lazy(() => import('./KeysDialog.tsx'));

interface BulkAction {
  label: string;
  /** All of them. */
  needs: readonly [Area, Verb][];
  Action: ComponentType<BulkActionProps>;
}

export const bulkActions: readonly BulkAction[] = [
  { label: 'Send a message…', needs: [['users', 'write']], Action: MessageDialog },
  {
    label: 'Add a tag…',
    needs: [['users', 'write']],
    Action: (props) => <TagDialog change="add" {...props} />,
  },
  {
    label: 'Remove a tag…',
    needs: [['users', 'write']],
    Action: (props) => <TagDialog change="remove" {...props} />,
  },
  {
    label: 'Assign keys…',
    needs: [
      ['users', 'read'],
      ['keys', 'write'],
    ],
    Action: KeysDialog,
  },
  {
    label: 'Queue films…',
    needs: [
      ['users', 'read'],
      ['content', 'write'],
    ],
    Action: FilmsAction,
  },
];
