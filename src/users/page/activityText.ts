import type { ActivityStream } from '../../data/index.ts';

/** Seconds as a watch shows them: "4:05", "1:02:30". */
export function clockText(seconds: number): string {
  const whole = Math.round(seconds);
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const two = (value: number) => String(value).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** Metres a second as minutes a kilometre: "5:30 /km". */
export const paceText = (metresPerSecond: number | null): string =>
  metresPerSecond ? `${clockText(1000 / metresPerSecond)} /km` : '–';

interface StreamName {
  name: string;
  text: (value: number) => string;
  reversed?: true;
}

const whole = (unit: string) => (value: number) => `${Math.round(value)} ${unit}`;

/** How each series is called and said. */
export const streamNames: Readonly<Record<ActivityStream['type'], StreamName>> = {
  heartrate: { name: 'Heart rate', text: whole('bpm') },
  power: { name: 'Power', text: whole('W') },
  pace: { name: 'Pace', text: (value) => `${clockText(value)} /km`, reversed: true },
  speed: { name: 'Speed', text: (value) => `${(value * 3.6).toFixed(1)} km/h` },
  cadence: { name: 'Cadence', text: whole('/min') },
  altitude: { name: 'Altitude', text: whole('m') },
  grade: { name: 'Grade', text: (value) => `${value.toFixed(1)} %` },
  distance: { name: 'Distance', text: (value) => `${(value / 1000).toFixed(1)} km` },
  temperature: { name: 'Temperature', text: whole('°C') },
};
