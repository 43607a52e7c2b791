import { Box, Link, Typography } from '@mui/material';
import { useCallback, useId } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import type { Lineage } from '../data/index.ts';
import { edgePath, layoutLineage, NODE, type PlacedNode } from './lineageGraph.ts';
import { factText, kindText, nodeName, nodePath } from './lineageText.ts';

/** Pixels between the margins of a sheet of A4. */
const PAPER = 640;

interface LineageGraphProps {
  lineage: Lineage;
  /** Makes it smaller until it is no wider, in pixels; else it scrolls. */
  fit?: number;
}

/** What a version was made of, from left to right. Every node is a link that the keyboard reaches. */
export function LineageGraph({ lineage, fit }: LineageGraphProps) {
  const { nodes, edges, width, height } = layoutLineage(lineage);
  const head = useId();
  // What it is about is the version, and that stands at the right end.
  const toTheEnd = useCallback((box: HTMLDivElement | null) => {
    if (box) box.scrollLeft = box.scrollWidth;
  }, []);
  return (
    <Box ref={toTheEnd} sx={{ overflowX: 'auto', p: 0.5 }} role="group" aria-label="Graph of the lineage">
      <Box
        sx={{
          position: 'relative',
          width,
          height,
          ...(fit && { zoom: { md: Math.min(1, fit / width) } }),
          '@media print': { zoom: Math.min(1, PAPER / width) },
        }}
      >
        <Box
          component="svg"
          aria-hidden
          width={width}
          height={height}
          sx={{ position: 'absolute', color: 'text.secondary' }}
        >
          <marker
            id={head}
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="7"
            markerHeight="7"
            orient="auto"
          >
            <path d="M0 0 L8 4 L0 8 z" fill="currentColor" />
          </marker>
          {edges.map((edge) => (
            <path
              key={`${edge.source.id} ${edge.target.id}`}
              d={edgePath(edge)}
              fill="none"
              stroke="currentColor"
              strokeWidth={1.25}
              markerEnd={`url(#${head})`}
            />
          ))}
        </Box>
        {nodes.map((node) => (
          <Node key={node.id} node={node} />
        ))}
      </Box>
    </Box>
  );
}

function Node({ node }: { node: PlacedNode }) {
  const facts = factText(node);
  return (
    <Link
      component={RouterLink}
      to={nodePath(node) ?? ''}
      color="inherit"
      underline="none"
      sx={{
        position: 'absolute',
        left: node.x,
        top: node.y,
        width: NODE.width,
        height: NODE.height,
        px: 1.25,
        py: 0.5,
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        bgcolor: 'background.default',
        overflow: 'hidden',
        '&:hover': { borderColor: 'primary.main' },
      }}
    >
      <Typography variant="caption" color="text.secondary" component="div" noWrap sx={{ lineHeight: 1.3 }}>
        {kindText[node.kind]}
      </Typography>
      <Typography variant="body2" fontWeight={560} noWrap title={node.label} sx={{ lineHeight: 1.3 }}>
        {nodeName(node)}
      </Typography>
      <Typography
        variant="caption"
        color="text.secondary"
        component="div"
        noWrap
        title={facts}
        sx={{ lineHeight: 1.3 }}
      >
        {facts}
      </Typography>
    </Link>
  );
}
