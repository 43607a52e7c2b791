import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';

/** The first tags of a row, and how many more there are. */
export const TagChips = ({ tags, most = 2 }: { tags: readonly string[] | undefined; most?: number }) =>
  tags && tags.length > 0 ? (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, alignItems: 'center' }} title={tags.join(', ')}>
      {tags.slice(0, most).map((tag) => (
        <Chip key={tag} size="small" label={tag} sx={{ maxWidth: 140 }} />
      ))}
      {tags.length > most && (
        <Typography variant="caption" color="text.secondary">
          +{tags.length - most}
        </Typography>
      )}
    </Box>
  ) : null;
