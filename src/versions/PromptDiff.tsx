import { Box, Typography } from '@mui/material';
import { alpha } from '@mui/material/styles';
import { useMemo } from 'react';
import { Panel } from '../fields/Panel.tsx';
import { Quiet } from '../fields/Quiet.tsx';
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

/** Each piece with its place in the text as its key. */
function keyed<Piece extends { value: string }>(pieces: readonly Piece[]): (Piece & { key: string })[] {
  let place = 0;
  return pieces.map((piece) => {
    place += piece.value.length;
    return { ...piece, key: `${place} ${piece.value.length}` };
  });
}

const Mark = ({ kind, children }: { kind: 'ins' | 'del'; children: React.ReactNode }) => (
  <Box
    component={kind}
    sx={({ palette }) => {
      const colour = kind === 'ins' ? palette.success.main : palette.error.main;
      return {
        bgcolor: alpha(colour, 0.14),
        textDecorationColor: colour,
        textDecorationThickness: kind === 'ins' ? 2 : 1,
        borderRadius: 0.5,
      };
    }}
  >
    {children}
  </Box>
);

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
