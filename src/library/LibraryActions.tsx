import DownloadIcon from '@mui/icons-material/Download';
import { Alert, Button, Stack } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useDelete, useNotify } from 'react-admin';
import { Link, useNavigate } from 'react-router-dom';
import { rendererVersion } from '../../remotion/films/rendererVersion.ts';
import { IfCan } from '../access/IfCan.tsx';
import { useConsoleData } from '../data/dataProvider.ts';
import { errorMessage } from '../data/errors.ts';
import { composePath } from '../posts/postModel.ts';
import { videoFileName } from '../studio/renderJob.ts';
import { useRenderActions } from '../studio/useRenderActions.ts';
import { useSignedUrl } from '../studio/useSignedUrl.ts';
import { studioPath } from '../studio/useStudioPlace.ts';
import { isCard, isFilm, isWithoutFile, type LibraryItem } from './libraryModel.ts';

/** Post it, download it, make it again with the newer template, delete it. */
export function LibraryActions({ item }: { item: LibraryItem }) {
  const data = useConsoleData();
  const navigate = useNavigate();
  const notify = useNotify();
  const thing = isCard(item) ? 'card' : 'film';
  const fileName = videoFileName({ id: item.id, film: item.film ?? 'film', display_name: item.display_name });
  const missing = isWithoutFile(item);
  const file = useSignedUrl(isFilm(item) && !missing ? item.media_url : null, fileName);
  const { retry } = useRenderActions();
  const renew = useMutation({
    mutationFn: () => data.renewFilm(item.id, rendererVersion),
    onSuccess: ({ id }) => navigate(studioPath({ render: id })),
  });
  const [remove, removal] = useDelete<LibraryItem>();
  const failure: Error | null = retry.error ?? renew.error ?? (removal.error as Error | null);
  return (
    <Stack spacing={1.5}>
      {item.is_outdated && (
        <Alert
          severity="info"
          action={
            <IfCan area="content" verb="write">
              <Button color="inherit" size="small" loading={renew.isPending} onClick={() => renew.mutate()}>
                Make it again
              </Button>
            </IfCan>
          }
        >
          Its template is at version {item.newest_version}; this is version {item.template_version}.
        </Alert>
      )}
      {missing && item.video_generation_id && (
        <Alert
          severity="info"
          action={
            <IfCan area="content" verb="write">
              <Button
                color="inherit"
                size="small"
                loading={retry.isPending}
                onClick={() =>
                  retry.mutate(item.video_generation_id ?? '', {
                    onSuccess: ({ id }) => navigate(studioPath({ render: id })),
                  })
                }
              >
                Render it here
              </Button>
            </IfCan>
          }
        >
          Its poster is here, the {thing} itself is on another machine: from here it can be neither
          {isCard(item) ? ' downloaded nor used' : ' played nor posted'}.
        </Alert>
      )}
      {failure && <Alert severity="error">{errorMessage(failure)}</Alert>}
      <Stack direction="row" spacing={1} flexWrap="wrap" useFlexGap>
        {item.video_generation_id && !isCard(item) && !missing && (
          <IfCan area="content" verb="write">
            <Button variant="contained" component={Link} to={composePath(item.video_generation_id)}>
              Post it
            </Button>
          </IfCan>
        )}
        <Button
          component="a"
          variant="outlined"
          color="inherit"
          startIcon={<DownloadIcon />}
          href={file.data}
          download={fileName}
          disabled={!file.data}
        >
          Download
        </Button>
        {!item.is_published && (
          <IfCan area="content" verb="write">
            <Button
              color="inherit"
              loading={removal.isPending}
              onClick={() => {
                if (!window.confirm(`Delete this ${thing} and its files for good?`)) return;
                remove(
                  'user_content_library',
                  { id: item.id, previousData: item },
                  {
                    mutationMode: 'pessimistic',
                    onSuccess: () => {
                      notify(`The ${thing} and its files are deleted.`);
                      navigate('/user_content_library');
                    },
                  },
                );
              }}
            >
              Delete
            </Button>
          </IfCan>
        )}
      </Stack>
    </Stack>
  );
}
