import { dotsPath, type Pixel } from '../../design/chartScale.ts';
import type { Drawing } from './drawing.ts';

const perWeek = 7;
/** More weeks than fit are told by the number. */
const mostWeeks = 20;
/** Pixels of portrait from one mark to the next: a short run stays a few marks and does not fill the frame. */
const widest = 84;

/** Every day of a run as a mark, seven to a column: a run reads as the weeks that it was. */
export function Run({ box, surface, style, scale, drawn, days }: Drawing & { days: number }) {
  const shown = Math.min(days, mostWeeks * perWeek);
  const weeks = Math.ceil(shown / perWeek);
  const pitch = Math.min(box.h / perWeek, box.w / weeks, widest * scale);
  const width = pitch * weeks;
  const left = style === 'calm' ? box.x + (box.w - width) / 2 : box.x;
  const top = box.y + (box.h - pitch * perWeek) / 2;
  const count = Math.round(shown * drawn);
  const marks = Array.from(
    { length: count },
    (_, day): Pixel => [
      left + pitch * (Math.floor(day / perWeek) + 0.5),
      top + pitch * ((day % perWeek) + 0.5),
    ],
  );
  return (
    <path
      d={dotsPath(marks)}
      stroke={surface.line}
      strokeWidth={pitch * (style === 'editorial' ? 0.3 : 0.66)}
      strokeLinecap={style === 'bold' ? 'square' : 'round'}
      fill="none"
    />
  );
}
