import { Skeleton } from '@mui/material';
import { ShowBase, Title, useRecordContext } from 'react-admin';
import { nameOf } from '../studio/studioMember.ts';
import { Editor } from './Editor.tsx';
import type { FilmEdit } from './editModel.ts';

/** One film's timeline: its cards beside the film that they make. */
const EditorPage = () => (
  <ShowBase<FilmEdit> queryOptions={{ staleTime: 0, refetchOnWindowFocus: false }}>
    <Loaded />
  </ShowBase>
);

function Loaded() {
  const edit = useRecordContext<FilmEdit>();
  if (!edit) return <Skeleton variant="rounded" height={480} sx={{ my: 2 }} />;
  return (
    <>
      <Title title={`Timeline: ${edit.template_name}, ${nameOf(edit)}`} />
      <Editor key={edit.id} edit={edit} />
    </>
  );
}

export default EditorPage;
