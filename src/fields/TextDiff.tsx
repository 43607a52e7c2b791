import { Box } from '@mui/material';
import { alpha } from '@mui/material/styles';
import { diffWordsWithSpace } from 'diff';
import { useMemo } from 'react';

/** Two short texts in one: struck what only the first has, underlined what only the second has. */
export const TextDiff = ({ before, after }: { before: string; after: string }) => {
  const pieces = useMemo(() => keyed(diffWordsWithSpace(before, after)), [before, after]);
  return (
    <span>
      {pieces.map(({ key, value, added, removed }) =>
        added || removed ? (
          <Mark key={key} kind={added ? 'ins' : 'del'}>
            {value}
          </Mark>
        ) : (
          <span key={key}>{value}</span>
        ),
      )}
    </span>
  );
};

/** Each piece with its place in the text as its key. */
export function keyed<Piece extends { value: string }>(
  pieces: readonly Piece[],
): (Piece & { key: string })[] {
  let place = 0;
  return pieces.map((piece) => {
    place += piece.value.length;
    return { ...piece, key: `${place} ${piece.value.length}` };
  });
}

/** A piece of text that was added or taken away, told apart by line and by colour. */
export const Mark = ({ kind, children }: { kind: 'ins' | 'del'; children: React.ReactNode }) => (
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
