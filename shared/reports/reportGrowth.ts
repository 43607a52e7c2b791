import { ageText } from './childFacts.ts';
import type { ChildReport } from './childReport.ts';
import { ink, inner, type Paper, sheet } from './paper.ts';
import { drawGrowth } from './paperCharts.ts';
import { drawTable } from './paperTable.ts';
import { dayText, words } from './reportText.ts';

const lastMeasured = 14;
/** Weight and height by age, and the newest measurements behind them. */
export function drawGrowthSection(paper: Paper, { growth, age }: ChildReport): void {
  paper.heading('Growth', 160);
  if (growth.length === 0) {
    paper.paragraph('No measurement is on record up to the end of this period.');
    return;
  }
  paper.paragraph(
    `All measurements up to the end of the period${age.corrected_months === age.months ? '' : ', by corrected age'}. Those at home are less sure than a clinic's.`,
    { size: 8.5, color: ink.quiet },
  );
  const width = (inner - 24) / 2;
  const charts = (
    [
      ['weight_kg', 'Weight by age', 'kg'],
      ['height_cm', 'Height by age', 'cm'],
    ] as const
  ).map(([key, title, unit]) => ({
    title,
    unit,
    points: growth.flatMap(({ age_months, [key]: value }) =>
      value === null ? [] : [{ age: age_months, value }],
    ),
  }));
  const enough = charts.filter(({ points }) => points.length > 1);
  if (enough.length > 0) {
    paper.keep(150);
    for (const [index, chart] of enough.entries())
      drawGrowth(paper, {
        ...chart,
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
      { heading: 'Day', share: 0.2, text: ({ on }) => dayText(on) },
      { heading: 'Age', share: 0.26, text: ({ age_months }) => ageText(age_months) },
      { heading: 'Weight (kg)', share: 0.14, number: true, text: ({ weight_kg }) => measured(weight_kg) },
      { heading: 'Height (cm)', share: 0.14, number: true, text: ({ height_cm }) => measured(height_cm) },
      { heading: 'Head (cm)', share: 0.12, number: true, text: ({ head_cm }) => measured(head_cm) },
      { heading: 'Where', share: 0.14, text: ({ place }) => words(place) },
    ],
    kept,
  );
  if (growth.length > kept.length)
    paper.paragraph(`${growth.length - kept.length} earlier measurements are left out of the table.`, {
      size: 8.5,
    });
}
const measured = (value: number | null) => (value === null ? '-' : String(value));
