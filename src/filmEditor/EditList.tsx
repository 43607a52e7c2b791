import { ListItem, ListItemButton, ListItemText, List as MuiList } from '@mui/material';
import { List, useCreatePath, useListContext } from 'react-admin';
import { Link } from 'react-router-dom';
import { formatAgo } from '../fields/format.ts';
import { NoMatches } from '../fields/NoMatches.tsx';
import { RowsLoading } from '../fields/RowsLoading.tsx';
import { Message } from '../layout/Message.tsx';
import { nameOf } from '../studio/studioMember.ts';
import type { FilmEdit } from './editModel.ts';

const EditList = () => (
  <List<FilmEdit>
    title="Edits"
    sort={{ field: 'last_edited_at', order: 'DESC' }}
    actions={false}
    empty={
      <Message title="No edits yet">
        Open a film of cards in the video studio and choose “Edit the timeline” to trim, reorder and reword
        it.
      </Message>
    }
    perPage={25}
    exporter={false}
  >
    <Rows />
  </List>
);

function Rows() {
  const { data, isPending } = useListContext<FilmEdit>();
  const createPath = useCreatePath();
  if (isPending) return <RowsLoading height={64} />;
  if (!data?.length) return <NoMatches what="edits" />;
  return (
    <MuiList disablePadding>
      {data.map((edit) => (
        <ListItem key={edit.id} divider disablePadding>
          <ListItemButton
            component={Link}
            to={createPath({ resource: 'film_edits', type: 'show', id: edit.id })}
          >
            <ListItemText
              primary={<bdi>{edit.project_name || `${edit.template_name}, ${nameOf(edit)}`}</bdi>}
              secondary={[edit.template_name, edit.edited_by_name, formatAgo(edit.last_edited_at, new Date())]
                .filter(Boolean)
                .join(' · ')}
            />
          </ListItemButton>
        </ListItem>
      ))}
    </MuiList>
  );
}

export default EditList;
