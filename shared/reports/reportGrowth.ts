import {
  curvesUnder,
  growthMeasures,
  growthPoints,
  standardNote,
  standingText,
} from '../growth/childStanding.ts';
import { monthsOfDays } from '../growth/growthStandard.ts';
import { ageText } from './childFacts.ts';
import type { ChildReport, Measurement } from './childReport.ts';
import { ink, inner, type Paper, sheet } from './paper.ts';
import { drawGrowth } from './paperCharts.ts';
import { drawTable } from './paperTable.ts';
import { dayText, words } from './reportText.ts';

const lastMeasured = 14;
/** Weight, height and head by age over the WHO's percentiles, and the newest measurements behind them. */
export function drawGrowthSection(paper: Paper, { growth, age, child: { sex } }: ChildReport): void {
  paper.heading('Growth', 160);
  if (growth.length === 0) {
    paper.paragraph('No measurement is on record up to the end of this period.');
    return;
  }
  paper.paragraph(
    `All measurements up to the end of the period${age.corrected_months === age.months ? '' : ', by corrected age'}. Those at home are less sure than a clinic's. ${standardNote(growth, sex)}`,
    { size: 8.5, color: ink.quiet },
  );
  const width = (inner - 24) / 2;
  const charts = growthMeasures
    .map(({ key, ...name }) => ({ ...name, points: growthPoints(growth, key) }))
    .filter(({ points }) => points.length > 1);
  for (let at = 0; at < charts.length; at += 2) {
    paper.keep(150);
    for (const [index, { measure, ...chart }] of charts.slice(at, at + 2).entries())
      drawGrowth(paper, {
        ...chart,
        standard: curvesUnder(chart.points, measure, sex),
        x: sheet.margin + index * (width + 24),
        y: paper.y - 124,
        width,
        height: 96,
      });
    paper.y -= 142;
  }
  const kept = growth.slice(-lastMeasured).toReversed();
  drawTable(
    paper,
    [
      { heading: 'Day', share: 0.16, text: ({ on }) => dayText(on) },
      { heading: 'Age', share: 0.2, text: ({ age_months }) => ageText(age_months) },
      ...growthMeasures.map(({ key, measure, unit }) => ({
        heading: `${{ weight: 'Weight', stature: 'Height', head: 'Head' }[measure]} (${unit})`,
        share: 0.175,
        number: true as const,
        text: ({ [key]: value, age_days }: Measurement) => {
          if (value === null) return '-';
          const standing = standingText({ age: monthsOfDays(age_days), value }, measure, sex);
          return standing ? `${value}, ${standing}` : String(value);
        },
      })),
      { heading: 'Where', share: 0.115, text: ({ place }) => words(place) },
    ],
    kept,
  );
  if (growth.length > kept.length)
    paper.paragraph(`${growth.length - kept.length} earlier measurements are left out of the table.`, {
      size: 8.5,
    });
}
