import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import type { Payload } from '../data/index.ts';
import { JsonTree } from '../explorer/JsonTree.tsx';

interface PayloadViewProps {
  title: string;
  payload: Payload;
  /** What the verdict is about. */
  strong?: boolean;
}

const isPlain = (value: unknown) =>
  typeof value !== 'object' || (Array.isArray(value) && value.every((each) => typeof each !== 'object'));
const text = (value: unknown) => (Array.isArray(value) ? value.join(', ') : String(value));

/** An input or an answer as a person reads it: prose as prose, facts as a list, the rest as a tree. */
export const PayloadView = ({ title, payload, strong = false }: PayloadViewProps) => {
  const id = useId();
  const { text: prose, ...others } = payload;
  const facts = Object.entries(typeof prose === 'string' ? others : payload);
  return (
    <Box
      component="section"
      aria-labelledby={id}
      sx={{
        p: 2,
        borderRadius: 1.5,
        border: 1,
        borderColor: strong ? 'primary.main' : 'divider',
        minWidth: 0,
      }}
    >
      <Typography id={id} variant="overline" component="h2" color="text.secondary">
        {title}
      </Typography>
      {typeof prose === 'string' && (
        <Typography dir="auto" sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {prose}
        </Typography>
      )}
      {facts.length > 0 && (
        <Box
          component="dl"
          sx={{
            m: 0,
            mt: 0.5,
            display: 'grid',
            gridTemplateColumns: 'auto minmax(0, 1fr)',
            gap: 1,
            columnGap: 2,
          }}
        >
          {facts.map(([name, value]) => (
            <Box key={name} sx={{ display: 'contents' }}>
              <Typography component="dt" variant="body2" color="text.secondary">
                {name}
              </Typography>
              <Box component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
                {isPlain(value) ? (
                  <Typography variant="body2" dir="auto">
                    {text(value)}
                  </Typography>
                ) : (
                  <JsonTree name={name} value={value} />
                )}
              </Box>
            </Box>
          ))}
        </Box>
      )}
    </Box>
  );
};
