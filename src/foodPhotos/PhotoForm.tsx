import { Alert, Box, Button, Stack } from '@mui/material';
import {
  ArrayInput,
  Form,
  maxLength,
  minValue,
  NumberInput,
  required,
  SimpleFormIterator,
  TextInput,
} from 'react-admin';
import { errorMessage } from '../data/index.ts';
import { Panel } from '../fields/Panel.tsx';
import {
  correctionsIn,
  type Food,
  knownFoods,
  knownNutrition,
  type Nutrition,
  nutrients,
  type Photo,
} from './photoModel.ts';
import { usePhotoDecision } from './usePhotoDecision.ts';

interface PhotoValues {
  foods: Food[];
  nutrition: Nutrition;
  excluded_reason: string | null;
}

/** What is on the photo, to be confirmed or put right; or why the photo is left out. Then the next one. */
export function PhotoForm({ photo }: { photo: Photo }) {
  const { decide, isPending, error } = usePhotoDecision(photo);
  const verify = ({ foods, nutrition }: PhotoValues) =>
    decide({
      corrected_foods: foods,
      corrected_nutrition: nutrition,
      correction_count: correctionsIn(photo, foods),
      is_verified: true,
      is_excluded: false,
      excluded_reason: null,
    });
  return (
    <Panel title="What is on it">
      <Form
        defaultValues={{ foods: knownFoods(photo), nutrition: knownNutrition(photo) }}
        onSubmit={(values: object) => verify(values as PhotoValues)}
      >
        <ArrayInput source="foods" label={false} validate={required()}>
          <SimpleFormIterator inline disableReordering disableClear>
            <TextInput
              source="name"
              label="Food"
              validate={[required(), maxLength(120)]}
              helperText={false}
            />
            <NumberInput
              source="quantity"
              label="Amount"
              validate={minValue(0)}
              helperText={false}
              sx={{ width: 96 }}
            />
            <TextInput
              source="unit"
              label="Unit"
              validate={required()}
              helperText={false}
              sx={{ width: 72 }}
            />
          </SimpleFormIterator>
        </ArrayInput>
        <Box sx={{ display: 'grid', columnGap: 1.5, gridTemplateColumns: '1fr 1fr', mt: 1 }}>
          {Object.entries(nutrients).map(([name, label]) => (
            <NumberInput
              key={name}
              source={`nutrition.${name}`}
              label={label}
              validate={minValue(0)}
              helperText={false}
            />
          ))}
        </Box>
        {error && (
          <Alert severity="error" sx={{ mt: 1 }}>
            {errorMessage(error)}
          </Alert>
        )}
        <Stack direction="row" spacing={1} sx={{ mt: 2 }}>
          <Button type="submit" variant="contained" loading={isPending}>
            {photo.is_verified ? 'Save' : 'Verify'}
          </Button>
        </Stack>
      </Form>
      <Form
        defaultValues={{ excluded_reason: photo.excluded_reason }}
        onSubmit={(values: object) =>
          decide({
            is_excluded: !photo.is_excluded,
            excluded_reason: photo.is_excluded ? null : (values as PhotoValues).excluded_reason,
          })
        }
      >
        <Stack direction="row" spacing={1} alignItems="flex-start" sx={{ mt: 2 }}>
          {!photo.is_excluded && (
            <TextInput
              source="excluded_reason"
              label="Why it is left out"
              validate={[required(), maxLength(500)]}
              helperText={false}
              sx={{ flex: 1 }}
            />
          )}
          <Button type="submit" disabled={isPending} sx={{ mt: 1 }}>
            {photo.is_excluded ? 'Take it in again' : 'Leave it out'}
          </Button>
        </Stack>
      </Form>
    </Panel>
  );
}
