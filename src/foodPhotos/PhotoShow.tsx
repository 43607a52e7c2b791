import { Box, Skeleton, Stack } from '@mui/material';
import { ShowBase, Title, useRecordContext } from 'react-admin';
import { IfCan } from '../access/IfCan.tsx';
import { Facts } from '../fields/Facts.tsx';
import { formatInstant, formatShare } from '../fields/format.ts';
import { Panel } from '../fields/Panel.tsx';
import { ToneChip } from '../fields/ToneChip.tsx';
import { OwnerName } from '../models/OwnerName.tsx';
import { modelProviderName } from '../models/providers.ts';
import { PhotoForm } from './PhotoForm.tsx';
import { PhotoImage } from './PhotoImage.tsx';
import { type Photo, photoStateText, stateOf } from './photoModel.ts';

/** One photo: what the model saw, what it really was, and on what terms it may be used. */
const PhotoShow = () => (
  <ShowBase queryOptions={{ staleTime: 0 }}>
    <PhotoPage />
  </ShowBase>
);

function PhotoPage() {
  const photo = useRecordContext<Photo>();
  if (!photo) return <Skeleton variant="rounded" height={320} />;
  return (
    <>
      <Title title="Food photo" />
      <Stack direction="row" sx={{ mb: 2 }}>
        <ToneChip {...photoStateText[stateOf(photo)]} />
      </Stack>
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' },
          alignItems: 'start',
        }}
      >
        {/* On a phone what is to be done stands under the picture, and where it comes from below. */}
        <Box sx={{ display: { xs: 'contents', lg: 'grid' }, gap: 2, minWidth: 0 }}>
          <PhotoImage photo={photo} boxes />
          <Box sx={{ order: { xs: 1, lg: 0 } }}>
            <Panel title="Provenance">
              <Facts
                facts={[
                  { label: 'Given for training', value: formatInstant(photo.consent_at) },
                  {
                    label: 'Seen by',
                    value: [photo.ai_provider && modelProviderName(photo.ai_provider), photo.ai_model]
                      .filter(Boolean)
                      .join(', '),
                  },
                  {
                    label: 'Confidence',
                    value: photo.confidence !== null && formatShare(photo.confidence, 1),
                  },
                  {
                    label: 'Image quality',
                    value: photo.image_quality !== null && formatShare(photo.image_quality, 1),
                  },
                  { label: 'Light', value: photo.lighting },
                  {
                    label: 'Verified',
                    value: photo.verified_at && (
                      <>
                        {formatInstant(photo.verified_at)}
                        {photo.verified_by && ', '}
                        <OwnerName id={photo.verified_by} />
                      </>
                    ),
                  },
                  { label: 'Left out because', value: photo.excluded_reason },
                ]}
              />
            </Panel>
          </Box>
        </Box>
        <IfCan area="ai" verb="write">
          <PhotoForm key={photo.id} photo={photo} />
        </IfCan>
      </Box>
    </>
  );
}

export default PhotoShow;
