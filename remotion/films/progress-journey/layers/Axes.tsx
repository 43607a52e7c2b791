import { valueAt, xOf, yOf } from '../../../design/chartScale.ts';
import { filmFonts } from '../../../design/fonts.ts';
import { clamp01 } from '../../../design/motion.ts';
import { useFilm } from '../FilmContext.tsx';
import type { LineState } from '../lineState.ts';

const labelSize = 32;

/** Value and time axes, as quiet as can be read. Labels that the camera moves off the chart fade before they collide. */
export function Axes({ state }: { state: LineState }) {
  const { spec, story, surfaces } = useFilm();
  const { view, detail } = state;
  if (spec.axes === 'none' || detail <= 0) return null;
  const { hairline, muted } = surfaces.journey;
  const right = view.rect.x + view.rect.w;
  const { safe } = spec.frame;
  const size = labelSize * spec.small;
  const text = { fontFamily: filmFonts.text, fontSize: size, fill: muted, fontWeight: 500 };
  const below = view.rect.y + view.rect.h + 54 * spec.small;
  return (
    <g opacity={detail}>
      {story.chart.valueTicks.map(({ at, label }) => (
        <g key={at}>
          <path d={`M${view.rect.x} ${yOf(view, at)}H${right}`} stroke={hairline} strokeWidth={1.5} />
          <text {...text} x={view.rect.x - 22} y={yOf(view, at) + size * 0.36} textAnchor="end">
            {label}
          </text>
        </g>
      ))}
      {story.chart.dayTicks.map(({ at, label }, index) => {
        const x = xOf(view, at);
        const inside = clamp01((right + 40 - x) / 40);
        const anchor = index === 0 ? 'start' : index === story.chart.dayTicks.length - 1 ? 'end' : 'middle';
        return (
          <text
            key={`${at}-${label}`}
            {...text}
            x={Math.min(x, safe.x + safe.w)}
            y={below}
            textAnchor={anchor}
            opacity={inside}
          >
            {label}
          </text>
        );
      })}
    </g>
  );
}

/** The goal as a dashed level, where it lies within the chart. */
export function GoalLevel({ state }: { state: LineState }) {
  const { spec, story, props, surfaces, line } = useFilm();
  const { goal, goalLabel, valueDomain } = story.chart;
  const { view, detail, colour } = state;
  if (!props.showGoal || goal === null || goalLabel === null || detail <= 0) return null;
  if (goal < valueDomain[0] || goal > valueDomain[1]) return null;
  const y = yOf(view, goal);
  const inside = y >= view.rect.y - 2 && y <= view.rect.y + view.rect.h + 2;
  const right = view.rect.x + view.rect.w;
  const size = (spec.axes === 'none' ? 42 : labelSize) * spec.small;
  const weight = spec.axes === 'none' ? 700 : 600;
  // The label stands where the line is further away from the goal.
  const away = (share: number) => Math.abs(valueAt(line, story.chart.days * share) - goal);
  const atEnd = away(0.85) > away(0.15);
  return (
    <g opacity={inside ? detail : 0}>
      <path d={`M${view.rect.x} ${y}H${right}`} stroke={colour} strokeWidth={3} strokeDasharray="14 12" />
      <text
        x={atEnd ? right - 6 : view.rect.x + 6}
        textAnchor={atEnd ? 'end' : 'start'}
        y={y - 16}
        fontFamily={filmFonts.text}
        fontWeight={weight}
        fontSize={size}
        fill={surfaces.journey.accent}
      >
        {goalLabel}
      </text>
    </g>
  );
}
