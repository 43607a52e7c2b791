import { createClient } from '@supabase/supabase-js';
import { PNG } from 'pngjs';
import WebSocket from 'ws';
import { drawFigure } from './demoFigures.ts';
import { drawPoster, type PosterRow } from './demoPosters.ts';
import type { Backend } from './project.ts';

const WIDTH = 320;
const HEIGHT = 240;
const AT_ONCE = 8;
/** Of the newest photographed meals of a member: as many as a first start can afford. */
const MEALS_EACH = 4;

interface PhotoRow {
  image_url: string;
  lighting: string | null;
  bounding_boxes: { label: string; x: number; y: number; width: number; height: number }[];
}
type Rgb = readonly [number, number, number];

/** A colour of its own for every food: its hue from the letters of its name. */
function colourOf(label: string): Rgb {
  let hue = 0;
  for (const letter of label) hue = (hue * 31 + letter.charCodeAt(0)) % 360;
  const channel = (shift: number) => Math.round(140 + 75 * Math.cos(((hue + shift) * Math.PI) / 180));
  return [channel(0), channel(-120), channel(120)];
}

/** A plate seen from above with a heap of each food where its box is: a drawing that stands for a photo. PNG. */
export function drawPlate({ bounding_boxes, lighting }: Omit<PhotoRow, 'image_url'>): Buffer {
  const png = new PNG({ width: WIDTH, height: HEIGHT, colorType: 2 });
  const dim = lighting === 'dim' ? 0.6 : lighting === 'artificial' ? 0.9 : 1;
  const heaps = bounding_boxes.map((box) => ({
    x: (box.x + box.width / 2) * WIDTH,
    y: (box.y + box.height / 2) * HEIGHT,
    a: (box.width / 2) * WIDTH * 0.86,
    b: (box.height / 2) * HEIGHT * 0.86,
    colour: colourOf(box.label),
  }));
  const at = (x: number, y: number): Rgb => {
    for (const { x: cx, y: cy, a, b, colour } of heaps) {
      const depth = ((x - cx) / a) ** 2 + ((y - cy) / b) ** 2;
      if (depth < 1) return [colour[0] - 30 * depth, colour[1] - 30 * depth, colour[2] - 30 * depth];
    }
    const rim = Math.hypot((x - WIDTH / 2) / 1.2, y - HEIGHT / 2);
    if (rim < 112) return rim > 100 ? [226, 224, 219] : [246, 245, 241];
    return y % 24 < 2 ? [120, 86, 58] : [140, 103, 71];
  };
  for (let y = 0; y < HEIGHT; y += 1)
    for (let x = 0; x < WIDTH; x += 1) {
      const place = (y * WIDTH + x) * 4;
      const colour = at(x, y);
      png.data[place] = colour[0] * dim;
      png.data[place + 1] = colour[1] * dim;
      png.data[place + 2] = colour[2] * dim;
      png.data[place + 3] = 255;
    }
  return PNG.sync.write(png, { colorType: 2, deflateLevel: 3 });
}

/** A plate with its foods side by side, for a meal of which only the foods are known. */
function drawMeal(foods: readonly string[]): Buffer {
  const shown = foods.slice(0, 6);
  const rows = shown.length > 3 ? 2 : 1;
  const columns = Math.ceil(shown.length / rows);
  const bounding_boxes = shown.map((label, index) => ({
    label,
    x: 0.2 + ((index % columns) * 0.6) / columns,
    y: 0.2 + (Math.floor(index / columns) * 0.6) / rows,
    width: 0.6 / columns,
    height: 0.6 / rows,
  }));
  return drawPlate({ bounding_boxes, lighting: null });
}

/** Puts drawings where the demo's food photos, photos of progress, each member's newest photographed meals and posters of films should be. @returns how many. */
export async function storeDemoPhotos(
  backend: Pick<Backend, 'sql' | 'fetch'>,
  siteUrl: string,
  secretKey: string,
): Promise<number> {
  const client = createClient(siteUrl, secretKey, {
    auth: { persistSession: false, autoRefreshToken: false },
    realtime: { transport: WebSocket as never },
    global: { fetch: (input, init) => backend.fetch(new Request(input, init)) },
  });
  const store = async <Row>(
    bucket: string,
    rows: Row[],
    pathOf: (row: Row) => string,
    draw: (row: Row) => Buffer,
  ) => {
    for (let from = 0; from < rows.length; from += AT_ONCE)
      await Promise.all(
        rows.slice(from, from + AT_ONCE).map(async (row) => {
          const file = new Blob([new Uint8Array(draw(row))], { type: 'image/png' });
          const { error } = await client.storage
            .from(bucket)
            .upload(pathOf(row), file, { contentType: 'image/png', upsert: true });
          if (error) throw new Error(`The picture ${pathOf(row)} could not be stored: ${error.message}`);
        }),
      );
  };
  const photos = await backend.sql.query<PhotoRow>(
    'select image_url, lighting::text, bounding_boxes from public.food_photo_training_data order by image_url',
  );
  await store('training-photos', photos, ({ image_url }) => image_url, drawPlate);
  const figures = await backend.sql.query<{ media_url: string; first: boolean }>(
    `select media_url, milestone_type = 'before_photo' as first from public.user_milestones_media order by media_url`,
  );
  await store(
    'member-media',
    figures,
    ({ media_url }) => media_url,
    ({ media_url, first }) => drawFigure(media_url, first),
  );
  const meals = await backend.sql.query<{ image_url: string; food_items: string[] }>(
    `select image_url, food_items from (
      select m.image_url, m.food_items, row_number() over (partition by m.user_id order by m.logged_at desc) as place
      from public.meals m where m.image_url is not null) m
    where place <= ${MEALS_EACH} order by image_url`,
  );
  // The same dish looks the same: a drawing a dish, not a meal.
  const plates = new Map<string, Buffer>();
  await store(
    'member-media',
    meals,
    ({ image_url }) => image_url,
    ({ food_items }) => {
      const plate = plates.get(food_items.join()) ?? drawMeal(food_items);
      plates.set(food_items.join(), plate);
      return plate;
    },
  );
  const posters = await backend.sql.query<PosterRow>(
    `select thumbnail_url, source_data, choices from public.viral_video_generations
     where thumbnail_url is not null and video_url is null order by thumbnail_url`,
  );
  await store('share-videos', posters, ({ thumbnail_url }) => thumbnail_url, drawPoster);
  return photos.length + figures.length + meals.length + posters.length;
}
