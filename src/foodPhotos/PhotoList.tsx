import { Box, ButtonBase, Tab, Tabs, Typography } from '@mui/material';
import { List, useListContext } from 'react-admin';
import { Link } from 'react-router-dom';
import { formatShare } from '../fields/format.ts';
import { RowsLoading } from '../fields/RowsLoading.tsx';
import { Message } from '../layout/Message.tsx';
import { PhotoImage } from './PhotoImage.tsx';
import { knownFoods, type Photo, type PhotoState, photoStateText, stateFilter } from './photoModel.ts';

/** Photos that members gave for training: those of which the model is least sure come first. */
const PhotoList = () => (
  <List
    title="Food photos"
    sort={{ field: 'confidence', order: 'ASC' }}
    filterDefaultValues={stateFilter('waiting')}
    actions={false}
    perPage={25}
    exporter={false}
    empty={false}
    sx={{ '& .RaList-content': { bgcolor: 'transparent', border: 'none', boxShadow: 'none' } }}
  >
    <States />
    <Photos />
  </List>
);

const states = Object.keys(photoStateText) as PhotoState[];

function States() {
  const { filterValues, setFilters } = useListContext<Photo>();
  const state = states.find((one) => JSON.stringify(stateFilter(one)) === JSON.stringify(filterValues));
  return (
    <Tabs
      value={state ?? 'waiting'}
      onChange={(_, next: PhotoState) => setFilters(stateFilter(next), [])}
      aria-label="State of the photos"
      sx={{ mb: 2 }}
    >
      {states.map((one) => (
        <Tab key={one} value={one} label={photoStateText[one].label} />
      ))}
    </Tabs>
  );
}

function Photos() {
  const { data, isPending } = useListContext<Photo>();
  if (isPending) return <RowsLoading height={160} rows={3} />;
  if (!data?.length)
    return (
      <Message title="No photo here">
        Members who agree to it give copies of their meal photos; a person checks what is on each before a
        model learns from it.
      </Message>
    );
  return (
    <Box
      component="ul"
      aria-label="Photos"
      sx={{
        listStyle: 'none',
        m: 0,
        p: 0,
        display: 'grid',
        gap: 1.5,
        gridTemplateColumns: 'repeat(auto-fill, minmax(160px, 1fr))',
      }}
    >
      {data.map((photo) => (
        <li key={photo.id}>
          <ButtonBase
            component={Link}
            to={`/food_photo_training_data/${photo.id}/show`}
            sx={{ display: 'block', borderRadius: 1, textAlign: 'start' }}
          >
            <PhotoImage photo={photo} />
            <Typography variant="caption" component="div" noWrap sx={{ mt: 0.5 }}>
              {knownFoods(photo)
                .map(({ name }) => name)
                .join(', ')}
            </Typography>
            <Typography variant="caption" component="div" color="text.secondary">
              {photo.confidence === null ? 'No confidence given' : `${formatShare(photo.confidence, 1)} sure`}
            </Typography>
          </ButtonBase>
        </li>
      ))}
    </Box>
  );
}

export default PhotoList;
