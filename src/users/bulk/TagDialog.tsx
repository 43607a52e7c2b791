import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { type Audience, useConsoleData } from '../../data/index.ts';
import { TagInput } from '../TagInput.tsx';
import { tagProblem, tagSpelling } from '../tags.ts';
import { type BulkActionProps, people, useAudienceCount } from './audience.ts';
import { BulkDialog } from './BulkDialog.tsx';

/** Those of an audience who have the tag. */
const withTag = ({ filters, ...audience }: Audience, tag: string): Audience => {
  const asked = filters?.tags;
  const tags = Array.isArray(asked) ? asked : asked ? [asked] : [];
  return { ...audience, filters: { ...filters, tags: [...tags, tag] } };
};

const words = {
  add: { title: 'Add a tag', verb: 'Tag', done: 'tagged' },
  remove: { title: 'Remove a tag', verb: 'Untag', done: 'untagged' },
} as const;

/** One tag on many users, or off them; whom it changes is counted before. */
export const TagDialog = ({
  change,
  audience,
  who,
  onDone,
  onClose,
}: BulkActionProps & { change: 'add' | 'remove' }) => {
  const data = useConsoleData();
  const notify = useNotify();
  const [typed, setTyped] = useState('');
  const tag = tagSpelling(typed);
  const problem = tagProblem(typed);
  const all = useAudienceCount(audience);
  const tagged = useAudienceCount(withTag(audience, tag), !problem);
  const { title, verb, done } = words[change];
  const having = problem ? undefined : tagged.data;
  const touched =
    having === undefined || all.data === undefined
      ? undefined
      : change === 'add'
        ? all.data - having
        : having;
  return (
    <BulkDialog
      title={title}
      who={who}
      total={all.data}
      countError={all.error ?? (problem ? null : tagged.error)}
      problem={problem ?? (touched === 0 ? 'That would change nobody.' : undefined)}
      verb={touched === undefined ? verb : `${verb} ${people(touched)}`}
      run={(control) => data.tagMembers(audience, tag, change, control)}
      onDone={({ changed, stopped }) => {
        notify(`${stopped ? 'Stopped: ' : ''}${people(changed)} ${done}: ${tag}.`, {
          type: stopped ? 'warning' : 'success',
        });
        onDone();
      }}
      onClose={onClose}
    >
      <TagInput value={typed} onChange={setTyped} known={change === 'remove'} />
      {having !== undefined && (
        <Typography variant="body2" aria-live="polite">
          {having === 0
            ? 'None of them has it'
            : `${people(having)} of them ${having === 1 ? 'has' : 'have'} it`}
          {change === 'add' && having > 0 && ' already'}.
        </Typography>
      )}
    </BulkDialog>
  );
};
