import AddIcon from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import { useState } from 'react';
import { useNotify, useRefresh } from 'react-admin';
import { useAccess } from '../access/IfCan.tsx';
import { errorMessage, useConsoleData } from '../data/index.ts';
import { FormDialog } from '../fields/FormDialog.tsx';
import { TagInput } from './TagInput.tsx';
import { tagProblem, tagSpelling } from './tags.ts';

/** A user's tags; who may write puts one on or takes one off. */
export const UserTags = ({ userId, tags }: { userId: string; tags: readonly string[] }) => {
  const { can } = useAccess();
  const data = useConsoleData();
  const notify = useNotify();
  const refresh = useRefresh();
  const [adding, setAdding] = useState(false);
  const [leaving, setLeaving] = useState<string>();
  const writes = can?.('users', 'write') ?? false;
  if (tags.length === 0 && !writes) return null;
  const remove = async (tag: string) => {
    setLeaving(tag);
    try {
      await data.tagMembers({ ids: [userId] }, tag, 'remove');
      refresh();
    } catch (error) {
      notify(errorMessage(error), { type: 'error' });
    }
    setLeaving(undefined);
  };
  return (
    <Box
      role="group"
      aria-label="Tags"
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, alignItems: 'center', py: 0.5 }}
    >
      {tags.map((tag) => (
        <Chip
          key={tag}
          size="small"
          label={tag}
          disabled={leaving === tag}
          {...(writes && {
            onDelete: () => void remove(tag),
            'aria-label': `${tag}, Delete removes the tag`,
          })}
        />
      ))}
      {writes && (
        <Chip
          size="small"
          variant="outlined"
          icon={<AddIcon />}
          label="Add a tag"
          onClick={() => setAdding(true)}
        />
      )}
      {adding && <AddTag userId={userId} tags={tags} onClose={() => setAdding(false)} />}
    </Box>
  );
};

const AddTag = (props: { userId: string; tags: readonly string[]; onClose: () => void }) => {
  const data = useConsoleData();
  const [typed, setTyped] = useState('');
  const tag = tagSpelling(typed);
  return (
    <FormDialog
      title="Add a tag"
      verb="Add"
      problem={tagProblem(typed) ?? (props.tags.includes(tag) ? 'This user has it already.' : undefined)}
      run={() => data.tagMembers({ ids: [props.userId] }, tag, 'add')}
      done={`Tagged: ${tag}.`}
      onClose={props.onClose}
    >
      <TagInput value={typed} onChange={setTyped} />
    </FormDialog>
  );
};
