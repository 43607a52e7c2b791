import { Alert, Box, Button, List, ListItemButton, ListItemText, TextField } from '@mui/material';
import { useState } from 'react';
import { useGetList } from 'react-admin';
import { Link, useSearchParams } from 'react-router-dom';
import { errorMessage } from '../../data/index.ts';
import { formatAgo } from '../../fields/format.ts';
import { Panel } from '../../fields/Panel.tsx';
import { RowsLoading } from '../../fields/RowsLoading.tsx';
import { Message } from '../../layout/Message.tsx';
import { clock, type RenderJob } from '../../studio/renderJob.ts';
import { nameOf } from '../../studio/studioMember.ts';
import { useDebouncedValue } from '../../studio/useDebouncedValue.ts';

const SHOWN = 20;

/** Which film a post is about: the finished ones, the newest first. */
export const FilmPicker = () => {
  // An empty place of the calendar has said when and where already.
  const [query] = useSearchParams();
  const [text, setText] = useState('');
  const q = useDebouncedValue(text.trim(), 300);
  const { data, error, isPending } = useGetList<RenderJob>('viral_video_generations', {
    pagination: { page: 1, perPage: SHOWN },
    sort: { field: 'finished_at', order: 'DESC' },
    filter: { status: 'succeeded', is_draft: false, 'video_type@neq': 'share_card', ...(q && { q }) },
  });
  if (data?.length === 0 && !q)
    return (
      <Message
        title="There is no finished film yet"
        actions={
          <Button variant="contained" component={Link} to="/studio">
            To the studio
          </Button>
        }
      >
        A post shows a film: render one of a member who agreed to it.
      </Message>
    );
  return (
    <Panel title="Which film?">
      <TextField
        label="Member or template"
        type="search"
        value={text}
        onChange={(event) => setText(event.target.value)}
        fullWidth
      />
      {error && <Alert severity="error">{errorMessage(error)}</Alert>}
      {isPending && <RowsLoading height={60} />}
      <List component="nav" aria-label="Films" disablePadding>
        {data?.map((film) => (
          <ListItemButton
            key={film.id}
            component={Link}
            to={{ search: new URLSearchParams([...query, ['render', film.id]]).toString() }}
            divider
          >
            <ListItemText
              primary={<Box dir="auto">{nameOf(film)}</Box>}
              secondary={[
                film.template_name,
                film.preset,
                film.duration_seconds !== null && clock(film.duration_seconds),
                film.finished_at && formatAgo(film.finished_at, new Date()),
              ]
                .filter(Boolean)
                .join(' · ')}
            />
          </ListItemButton>
        ))}
      </List>
    </Panel>
  );
};
