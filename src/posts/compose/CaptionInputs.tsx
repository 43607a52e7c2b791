import { Box, Button, Stack, TextField } from '@mui/material';
import { type Platform, wholeCaption } from '../../../shared/publishing/captions.ts';
import { type AccountRow, platformNames } from '../../accounts/accountModel.ts';
import { Panel } from '../../fields/Panel.tsx';
import { CaptionCount } from './CaptionCount.tsx';
import { HashtagInput } from './HashtagInput.tsx';
import { LinkInputs } from './LinkInputs.tsx';
import { NamesInput } from './NamesInput.tsx';
import type { PlanPart } from './planPart.ts';
import { captionOf } from './planPost.ts';

/** One text for all, or a text of its own for a platform; each is counted as its platform counts. */
export const CaptionInputs = ({ plan, change, accounts }: PlanPart & { accounts: readonly AccountRow[] }) => {
  const platforms = [...new Set(accounts.map(({ platform }) => platform))];
  const premium = accounts.every(({ platform, premium: paid }) => platform !== 'x' || paid);
  const whole = (platform: Platform) => wholeCaption(captionOf(plan, platform), plan.hashtags);
  const shared = platforms.filter((platform) => plan.captions[platform] === undefined);
  const own = platforms.filter((platform) => plan.captions[platform] !== undefined);
  const without = (platform: Platform) => {
    const { [platform]: _dropped, ...captions } = plan.captions;
    return captions;
  };
  const counts = (of: readonly Platform[]) => (
    <Box sx={{ display: 'flex', columnGap: 2, flexWrap: 'wrap' }} aria-live="polite">
      {of.map((platform) => (
        <CaptionCount key={platform} platform={platform} text={whole(platform)} premium={premium} />
      ))}
    </Box>
  );
  return (
    <Panel title="Caption">
      <Stack spacing={2}>
        <div>
          <TextField
            label={own.length > 0 ? 'Caption of the others' : 'Caption'}
            value={plan.caption}
            onChange={(event) => change({ caption: event.target.value })}
            multiline
            minRows={4}
            maxRows={14}
            fullWidth
            slotProps={{ htmlInput: { dir: 'auto', maxLength: 63_206 } }}
          />
          {counts(shared)}
        </div>
        {own.map((platform) => (
          <div key={platform}>
            <TextField
              label={`Caption on ${platformNames[platform]}`}
              value={plan.captions[platform]}
              onChange={(event) => change({ captions: { ...plan.captions, [platform]: event.target.value } })}
              multiline
              minRows={3}
              maxRows={14}
              fullWidth
              slotProps={{ htmlInput: { dir: 'auto', maxLength: 63_206 } }}
            />
            <Box sx={{ display: 'flex', gap: 1, justifyContent: 'space-between', flexWrap: 'wrap' }}>
              {counts([platform])}
              <Button size="small" onClick={() => change({ captions: without(platform) })}>
                As the others
              </Button>
            </Box>
          </div>
        ))}
        {platforms.length > 1 && shared.length > 0 && (
          <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
            {shared.map((platform) => (
              <Button
                key={platform}
                size="small"
                onClick={() => change({ captions: { ...plan.captions, [platform]: plan.caption } })}
              >
                Another text on {platformNames[platform]}
              </Button>
            ))}
          </Box>
        )}
        <HashtagInput plan={plan} change={change} />
        <NamesInput
          label="Mentions"
          sign="@"
          pattern={/[^\p{L}\p{N}_.]/gu}
          names={plan.mentions}
          onChange={(mentions) => change({ mentions })}
          help="Handles, without the @. They come after the caption"
        />
        {platforms.includes('instagram') && (
          <NamesInput
            label="Collaborators on Instagram"
            sign="@"
            pattern={/[^\p{L}\p{N}_.]/gu}
            names={plan.collaborators}
            onChange={(collaborators) => change({ collaborators })}
            help="At most three. Each is asked by Instagram, and shares the post once they accept"
          />
        )}
        <LinkInputs plan={plan} change={change} platforms={platforms} />
      </Stack>
    </Panel>
  );
};
