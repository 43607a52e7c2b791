import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { errorMessage, type MemberNutrition, useConsoleData } from '../../data/index.ts';
import { formatDay } from '../../fields/format.ts';
import { Panel } from '../../fields/Panel.tsx';
import { Quiet } from '../../fields/Quiet.tsx';
import { words } from '../../fields/words.ts';

type Meal = MemberNutrition['meals'][number];

const SHOWN = 4;
const HALF_AN_HOUR = 30 * 60_000;

const nameOf = ({ name, food_items }: Meal) => name ?? food_items.join(', ');

const Photo = ({ meal, url }: { meal: Meal; url: string | undefined }) => {
  const [broken, setBroken] = useState(false);
  return (
    <Box component="figure" sx={{ m: 0, minWidth: 0 }}>
      <Box sx={{ aspectRatio: '4 / 3', borderRadius: 1, overflow: 'hidden', bgcolor: 'action.hover' }}>
        {url && !broken ? (
          <Box
            component="img"
            src={url}
            alt={`${words(meal.meal_type)} on ${formatDay(meal.logged_on)}: ${nameOf(meal)}`}
            loading="lazy"
            onError={() => setBroken(true)}
            sx={{ display: 'block', width: '100%', height: '100%', objectFit: 'cover' }}
          />
        ) : (
          <Typography variant="caption" color="text.secondary" component="p" sx={{ p: 1 }}>
            The photo isn’t in the store.
          </Typography>
        )}
      </Box>
      <Typography variant="caption" component="figcaption" sx={{ overflowWrap: 'anywhere' }}>
        {nameOf(meal)}
        <Box component="span" sx={{ display: 'block', color: 'text.secondary' }}>
          {words(meal.meal_type)}, {formatDay(meal.logged_on)}
          {meal.kcal !== null && `, ${Math.round(meal.kcal)} kcal`}
        </Box>
      </Typography>
    </Box>
  );
};

/** The newest meals that were photographed; their links are asked for when this is shown. */
export const MealPhotos = ({ meals }: { meals: readonly Meal[] }) => {
  const data = useConsoleData();
  const shown = meals.filter(({ photo }) => photo !== null).slice(0, SHOWN);
  const paths = shown.flatMap(({ photo }) => photo ?? []);
  const { data: urls, error } = useQuery({
    queryKey: ['mealPhotoUrls', ...paths],
    queryFn: () => data.mealPhotoUrls(paths),
    enabled: paths.length > 0,
    staleTime: HALF_AN_HOUR,
    retry: false,
  });
  return (
    <Panel title="Photographed meals">
      {shown.length === 0 && <Quiet>None of the meals below has a photo.</Quiet>}
      {error && <Alert severity="error">{errorMessage(error)}</Alert>}
      {shown.length > 0 && !error && (
        <Box
          sx={{
            display: 'grid',
            gap: 1.5,
            gridTemplateColumns: { xs: 'repeat(2, minmax(0, 1fr))', sm: 'repeat(4, minmax(0, 1fr))' },
          }}
        >
          {shown.map((meal) =>
            urls ? (
              <Photo key={meal.id} meal={meal} url={urls.get(meal.photo ?? '')} />
            ) : (
              <Skeleton key={meal.id} variant="rounded" sx={{ aspectRatio: '4 / 3', height: 'auto' }} />
            ),
          )}
        </Box>
      )}
    </Panel>
  );
};
