import type { Database } from './database.types.ts';

type Enums = Database['public']['Enums'];
type Tables = Database['public']['Tables'];

/** A measured series: seconds from the activity's start with the mean of their stretch; null is a gap. */
export interface ActivityStream {
  type: Exclude<Enums['activity_stream_type'], 'latitude' | 'longitude'>;
  samples: number;
  points: [seconds: number, value: number | null][];
}

/** The answer of `activity_page`: one activity, whole. */
export interface ActivityPage {
  activity: Pick<
    Tables['activities']['Row'],
    | 'id'
    | 'user_id'
    | 'name'
    | 'category'
    | 'activity_type'
    | 'source'
    | 'start_time'
    | 'performed_on'
    | 'distance_meters'
    | 'elevation_gain_meters'
    | 'max_heartrate'
    | 'notes'
  > & { minutes: number | null; kcal: number | null; heartrate: number | null; rpe: number | null };
  segments: {
    id: string;
    type: Enums['activity_segment_type'];
    index: number;
    name: string | null;
    seconds: number | null;
    distance_meters: number | null;
    speed_mps: number | null;
    heartrate: number | null;
  }[];
  sets: {
    id: string;
    exercise: string;
    number: number;
    type: Enums['exercise_set_type'];
    reps: number | null;
    seconds: number | null;
    weight_kg: number | null;
    rpe: number | null;
    best_kg: number | null;
  }[];
  streams: ActivityStream[];
}
