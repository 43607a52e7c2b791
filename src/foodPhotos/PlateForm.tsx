import { Box, Button } from '@mui/material';
import { useState } from 'react';
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
import type { PhotoDecision } from '../data/index.ts';
import {
  type Food,
  foodsIn,
  knownFoods,
  knownNutrition,
  type Nutrition,
  nutrients,
  nutritionIn,
  type Photo,
} from './photoModel.ts';

interface PlateFormProps {
  photo: Photo;
  /** What saving is called. */
  label: string;
  isPending: boolean;
  onSave: (decision: PhotoDecision) => void;
}

/** The foods of a photo with their amounts, and the sums. It starts with what is known and keeps what is typed. */
export function PlateForm({ photo, label, isPending, onSave }: PlateFormProps) {
  // Of the row as it was first: its next version must not take away what is typed.
  const [start] = useState(() => ({ foods: knownFoods(photo), nutrition: knownNutrition(photo) }));
  return (
    <Form
      record={start}
      onSubmit={(values: object) => {
        const { foods, nutrition } = values as { foods: Food[]; nutrition: Nutrition };
        onSave({ kind: 'verify', foods: foodsIn(foods), nutrition: nutritionIn(nutrition) });
      }}
    >
      <ArrayInput source="foods" label={false} validate={required()}>
        <SimpleFormIterator
          inline
          disableReordering
          disableClear
          // What a mouse finds by passing over it, a finger and the keyboard need to see.
          sx={{
            '& .RaSimpleFormIterator-action': { visibility: 'visible' },
            '& .RaSimpleFormIterator-line': { display: 'flex' },
            '& .RaSimpleFormIterator-form': {
              flex: 1,
              flexDirection: 'row',
              flexWrap: { xs: 'wrap', sm: 'nowrap' },
              gap: { xs: 1, sm: 2 },
            },
          }}
        >
          <TextInput
            source="name"
            label="Food"
            validate={[required(), maxLength(120)]}
            helperText={false}
            sx={{ flex: { xs: '1 0 100%', sm: 1 } }}
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
            validate={[required(), maxLength(30)]}
            helperText={false}
            sx={{ width: 72 }}
          />
        </SimpleFormIterator>
      </ArrayInput>
      <Box sx={{ display: 'grid', columnGap: 1.5, gridTemplateColumns: '1fr 1fr', mt: 1 }}>
        {Object.entries(nutrients).map(([name, text]) => (
          <NumberInput
            key={name}
            source={`nutrition.${name}`}
            label={text}
            validate={minValue(0)}
            helperText={false}
          />
        ))}
      </Box>
      <Button type="submit" variant="contained" loading={isPending} sx={{ mt: 2 }}>
        {label}
      </Button>
    </Form>
  );
}
