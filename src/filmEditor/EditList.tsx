import { List } from 'react-admin';
import { formatAgo } from '../fields/format.ts';
import { RowLinks } from '../fields/RowLinks.tsx';
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
    <RowLinks<FilmEdit>
      what="edits"
      primary={(edit) => <bdi>{edit.project_name || `${edit.template_name}, ${nameOf(edit)}`}</bdi>}
      secondary={(edit) =>
        [edit.template_name, edit.edited_by_name, formatAgo(edit.last_edited_at, new Date())]
          .filter(Boolean)
          .join(' · ')
      }
    />
  </List>
);

export default EditList;
