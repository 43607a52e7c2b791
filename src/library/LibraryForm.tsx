import { Alert, Box, Button, Rating, Stack, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useNotify, useUpdate } from 'react-admin';
import { useAccess } from '../access/IfCan.tsx';
import { errorMessage } from '../data/errors.ts';
import { Panel } from '../fields/Panel.tsx';
import { hashtagLine, hashtagsFrom, type LibraryItem } from './libraryModel.ts';

/** What is said with the film, and how good it is found. A post begins with these words. */
export function LibraryForm({ item }: { item: LibraryItem }) {
  const { can } = useAccess();
  const mayWrite = Boolean(can?.('content', 'write'));
  const notify = useNotify();
  const [caption, setCaption] = useState(item.caption ?? '');
  const [tags, setTags] = useState(hashtagLine(item.hashtags));
  const [update, { isPending, error }] = useUpdate<LibraryItem>();
  const save = (data: Partial<LibraryItem>) =>
    update(
      'user_content_library',
      { id: item.id, data, previousData: item },
      { mutationMode: 'pessimistic', onSuccess: () => notify('Saved.') },
    );
  const changed =
    caption !== (item.caption ?? '') || hashtagLine(hashtagsFrom(tags)) !== hashtagLine(item.hashtags);
  return (
    <Panel title="Words">
      <Stack spacing={2}>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
          <Typography variant="body2" color="text.secondary">
            Rating
          </Typography>
          <Rating
            value={item.rating}
            readOnly={!mayWrite}
            disabled={isPending}
            onChange={(_, rating) => save({ rating })}
          />
        </Box>
        <TextField
          label="Caption"
          multiline
          minRows={2}
          value={caption}
          disabled={!mayWrite}
          onChange={(event) => setCaption(event.target.value)}
          slotProps={{ htmlInput: { maxLength: 2_200 } }}
        />
        <TextField
          label="Hashtags"
          value={tags}
          disabled={!mayWrite}
          onChange={(event) => setTags(event.target.value)}
          onBlur={() => setTags(hashtagLine(hashtagsFrom(tags)))}
          helperText="Separated by blanks"
        />
        {error && <Alert severity="error">{errorMessage(error)}</Alert>}
        {mayWrite && (
          <Button
            variant="outlined"
            sx={{ alignSelf: 'flex-end' }}
            disabled={!changed}
            loading={isPending}
            onClick={() => save({ caption: caption.trim() || null, hashtags: hashtagsFrom(tags) })}
          >
            Save
          </Button>
        )}
      </Stack>
    </Panel>
  );
}
