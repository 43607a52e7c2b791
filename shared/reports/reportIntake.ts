import { amountText, isLow, nutrientName, shareOf, unitName } from './childFacts.ts';
import type { ChildReport } from './childReport.ts';
import { ink, type Paper } from './paper.ts';
import { drawShare } from './paperCharts.ts';
import { drawTable } from './paperTable.ts';

const amountOf = (value: number | null | undefined) => (value == null ? 'none' : amountText(value));

/** Means against guidelines as a table with bars. */
export function drawIntake(paper: Paper, { days, guidelines, meals }: ChildReport): void {
  paper.heading('Intake against guidelines', 140);
  if (meals.logged === 0) {
    paper.paragraph('No meal was logged in this period, so nothing can be said about intake.');
    return;
  }
  const of = (nutrient: string) => guidelines.find((each) => each.nutrient === nutrient);
  paper.paragraph(
    'Means are of whole days (breakfast, lunch and dinner logged) whose meals all state the nutrient. Bar: share of the guideline; the mark is 100 %; red is under the average requirement, or under 70 % where the source states none.',
    {
      size: 8.5,
      color: ink.quiet,
    },
  );
  drawTable(
    paper,
    [
      {
        heading: 'Nutrient',
        share: 0.18,
        text: ({ nutrient, unit }) => `${nutrientName(nutrient)} (${unitName(unit)})`,
      },
      {
        heading: 'Mean a day',
        share: 0.11,
        number: true,
        text: ({ mean }) => (mean === null ? 'unknown' : amountText(mean)),
      },
      {
        heading: 'Average need',
        share: 0.12,
        number: true,
        text: ({ nutrient }) => amountOf(of(nutrient)?.average),
      },
      {
        heading: 'Guideline',
        share: 0.1,
        number: true,
        text: ({ nutrient }) => amountOf(of(nutrient)?.low),
      },
      { heading: 'Limit', share: 0.09, number: true, text: ({ nutrient }) => amountOf(of(nutrient)?.high) },
      {
        heading: 'Share',
        share: 0.08,
        number: true,
        text: ({ mean, nutrient }) => {
          const share = shareOf(mean, of(nutrient));
          return share === null ? '-' : `${Math.round(100 * share)} %`;
        },
      },
      { heading: 'Of the guideline', share: 0.13, text: () => '' },
      { heading: 'Days', share: 0.07, number: true, text: (each) => String(each.days) },
      {
        heading: 'Meals stating',
        share: 0.12,
        number: true,
        text: ({ stated, meals: all }) => `${stated} of ${all}`,
      },
    ],
    days.nutrients,
    (each, heading, x, y, width) => {
      const guideline = of(each.nutrient);
      const share = shareOf(each.mean, guideline);
      if (heading === 'Of the guideline' && share !== null)
        drawShare(paper, share, isLow(each.mean, guideline), x + 6, y, width - 6);
    },
  );
}
