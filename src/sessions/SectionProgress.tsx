import { Box, Tooltip } from '@mui/material';
import { sectionNames } from './sections.ts';
import type { SessionRow } from './sessionModel.ts';

/** Seven parts: done, the one that is open, and those to come. */
export const SectionProgress = ({ row }: { row: Pick<SessionRow, 'status' | 'current_section'> }) => {
  const done = row.status === 'completed' ? 7 : row.current_section - 1;
  const name = sectionNames[row.current_section - 1];
  const text =
    row.status === 'completed' ? 'All seven sections' : `Section ${row.current_section} of 7: ${name}`;
  return (
    <Tooltip title={text}>
      <Box role="img" aria-label={text} sx={{ display: 'inline-flex', gap: '3px', verticalAlign: 'middle' }}>
        {sectionNames.map((section, index) => (
          <Box
            key={section}
            sx={{
              width: 14,
              height: 8,
              borderRadius: '2px',
              bgcolor:
                index < done ? 'success.main' : index === done ? 'primary.main' : 'action.disabledBackground',
            }}
          />
        ))}
      </Box>
    </Tooltip>
  );
};
