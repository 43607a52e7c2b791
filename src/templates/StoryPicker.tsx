import { Alert, MenuItem, Stack, TextField, ToggleButton, ToggleButtonGroup } from '@mui/material';
import { edgeStories } from '../../remotion/story/index.ts';
import { errorMessage } from '../data/errors.ts';
import { MemberPicker } from '../studio/MemberPicker.tsx';
import type { PreviewStory } from './usePreviewStory.ts';

/** Whose story the preview tells: an invented member's at the edge of what a film must hold, or a consenting one's. */
export const StoryPicker = ({ story }: { story: PreviewStory }) => (
  <Stack spacing={1.5} sx={{ maxWidth: 360, width: '100%', mx: 'auto !important' }}>
    <ToggleButtonGroup
      exclusive
      fullWidth
      size="small"
      color="primary"
      aria-label="Whose story"
      value={story.kind}
      onChange={(_, kind: PreviewStory['kind'] | null) => kind && story.setKind(kind)}
    >
      <ToggleButton value="example">Example</ToggleButton>
      <ToggleButton value="member">Member</ToggleButton>
    </ToggleButtonGroup>
    {story.kind === 'example' ? (
      <TextField
        select
        fullWidth
        label="Example story"
        value={story.edge?.id ?? ''}
        onChange={(event) => story.setEdgeId(event.target.value)}
        helperText="Invented members. Each story tests something that a film has to hold."
      >
        {edgeStories.map(({ id, title }) => (
          <MenuItem key={id} value={id}>
            {title}
          </MenuItem>
        ))}
      </TextField>
    ) : (
      <MemberPicker member={story.member} onPick={(member) => story.setMember(member ?? undefined)} />
    )}
    {story.kind === 'member' && story.rows.isError && (
      <Alert severity="error">{errorMessage(story.rows.error)}</Alert>
    )}
  </Stack>
);
