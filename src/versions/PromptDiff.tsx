import { Box, Typography } from '@mui/material';
import { useMemo } from 'react';
import { Panel } from '../fields/Panel.tsx';
import { Quiet } from '../fields/Quiet.tsx';
import { keyed, Mark } from '../fields/TextDiff.tsx';
import { PromptText } from './PromptText.tsx';
import { promptDiff } from './promptDiff.ts';

interface PromptDiffProps {
  names: readonly [string, string];
  before: string;
  after: string;
}

/** Two prompts in one text: struck what only the first has, underlined what only the second has. */
export function PromptDiff({ names, before, after }: PromptDiffProps) {
  const changes = useMemo(() => promptDiff(before, after), [before, after]);
  const same = before === after;
  return (
    <Panel title="System prompt">
      {same && <Quiet>{before ? 'The same, word by word.' : 'Neither has one.'}</Quiet>}
      {!same && changes && (
        <>
          <Typography variant="caption" color="text.secondary" component="p" sx={{ mb: 1 }}>
            <Mark kind="del">only {names[0]}</Mark> <Mark kind="ins">only {names[1]}</Mark>
          </Typography>
          <PromptText>
            {keyed(changes).map(({ key, value, added, removed }) =>
              added || removed ? (
                <Mark key={key} kind={added ? 'ins' : 'del'}>
                  {value}
                </Mark>
              ) : (
                <span key={key}>{value}</span>
              ),
            )}
          </PromptText>
        </>
      )}
      {!same && !changes && <BothPrompts names={names} texts={[before, after]} />}
    </Panel>
  );
}

/** Two texts that are too long and too different to be told apart in time. */
const BothPrompts = ({ names, texts }: { names: readonly [string, string]; texts: [string, string] }) => (
  <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' } }}>
    {texts.map((text, side) => (
      <Box key={names[side]}>
        <Typography variant="overline">{names[side]}</Typography>
        <PromptText>{text}</PromptText>
      </Box>
    ))}
  </Box>
);
