import { Box, Link, Typography } from '@mui/material';
import { Link as RouterLink } from 'react-router-dom';
import type { Lineage, LineageNode } from '../data/index.ts';
import { factText, kindText, lineageLines, nodeName, nodePath } from './lineageText.ts';

const said = (node: LineageNode) => `${kindText[node.kind].toLowerCase()} ${nodeName(node)}`;

/** The lineage in words: the same as the graph says. */
export const LineageList = ({ lineage }: { lineage: Lineage }) => (
  <Box component="ul" aria-label="Lineage in words" sx={{ m: 0, pl: 2.5 }}>
    {lineageLines(lineage).map(({ node, madeOf }) => (
      <Typography key={node.id} component="li" variant="body2" sx={{ py: 0.25, overflowWrap: 'anywhere' }}>
        {kindText[node.kind]}{' '}
        <Link component={RouterLink} to={nodePath(node) ?? ''}>
          {nodeName(node)}
        </Link>{' '}
        ({factText(node)}){madeOf.length > 0 && `, made of ${madeOf.map(said).join(', ')}`}
      </Typography>
    ))}
  </Box>
);
