import { Box, TextField, Typography } from '@mui/material';
import type { Platform } from '../../../shared/publishing/captions.ts';
import type { PlanPart } from './planPart.ts';
import { linkProblem, trackedLink } from './trackedLink.ts';

/** An address under the caption, marked so that the site's analytics tell the posts apart. */
export const LinkInputs = ({ plan, change, platforms }: PlanPart & { platforms: readonly Platform[] }) => {
  const problem = linkProblem(plan.link);
  return (
    <div>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '2fr 1fr' } }}>
        <TextField
          label="Link"
          type="url"
          value={plan.link}
          onChange={(event) => change({ link: event.target.value })}
          error={problem !== undefined}
          helperText={problem ?? 'Optional. On X a link makes the post dearer'}
        />
        <TextField
          label="Campaign"
          value={plan.campaign}
          onChange={(event) => change({ campaign: event.target.value })}
          helperText="utm_campaign"
          slotProps={{ htmlInput: { maxLength: 100 } }}
        />
      </Box>
      {platforms
        .map((platform) => trackedLink(plan.link, plan.campaign, platform))
        .filter(Boolean)
        .map((link) => (
          <Typography
            key={link}
            variant="caption"
            color="text.secondary"
            component="p"
            sx={{ overflowWrap: 'anywhere' }}
          >
            {link}
          </Typography>
        ))}
    </div>
  );
};
