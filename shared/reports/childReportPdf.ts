import { ageText, gapsOf, milkNote, nutrientName, unitName } from './childFacts.ts';
import type { ChildReport } from './childReport.ts';
import { ink, inner, Paper, sheet } from './paper.ts';
import { drawDayBars } from './paperCharts.ts';
import { drawFacts, drawTable } from './paperTable.ts';
import { drawGrowthSection } from './reportGrowth.ts';
import { drawIntake } from './reportIntake.ts';
import { dayText, listed, words } from './reportText.ts';

/** Of the daily charts; the table has all nutrients. */
const charted = ['energy', 'protein', 'iron', 'calcium', 'zinc', 'vitamin_c'];

function drawHead(
  paper: Paper,
  { child, parent, from, to, type, age, days, made_at, made_by }: ChildReport,
): void {
  paper.y -= 18;
  paper.at('Nutrition and growth report', sheet.margin, paper.y, { size: 18, bold: true });
  paper.y -= 18;
  paper.at(`${child.name}, ${dayText(from)} to ${dayText(to)} (${type})`, sheet.margin, paper.y, {
    size: 11.5,
  });
  paper.y -= 10;
  paper.rule();
  paper.y -= 4;
  drawFacts(paper, [
    ['Child', child.name],
    [
      'Born',
      `${dayText(child.birth_date)}${child.gestational_weeks ? ` at ${child.gestational_weeks} weeks` : ''}`,
    ],
    ['Age', ageText(age.months)],
    ['Corrected age', age.corrected_months === age.months ? 'not corrected' : ageText(age.corrected_months)],
    ['Sex', child.sex ? words(child.sex) : 'not stated'],
    ['Birth weight', child.birth_weight_kg === null ? 'not stated' : `${child.birth_weight_kg} kg`],
    ['Allergies', listed(child.allergies, 'none known'), child.allergies.length > 0],
    ['Restrictions', listed(child.dietary_restrictions, 'none')],
    ['Feeding', child.feeding_method ? words(child.feeding_method) : 'not stated'],
    ['Solids since', child.solids_started_on ? dayText(child.solids_started_on) : 'not stated'],
    ['Parent', parent ?? 'not stated'],
    ['Kind', `${words(type)}, ${days.meals.length} days`],
    ['Made by', `${made_by.name} (${made_by.role})`],
    ['Made on', `${dayText(made_at)}, ${made_at.slice(11, 16)} UTC`],
  ]);
  if (child.medical_notes) paper.paragraph(`Notes of the family: ${child.medical_notes}`);
}

function drawGaps(paper: Paper, { days, meals, child }: ChildReport): void {
  const gaps = gapsOf(days);
  paper.heading('How complete the records are');
  paper.paragraph(
    `Meals were logged on ${gaps.logged} of ${gaps.days} days, breakfast, lunch and dinner on ${gaps.whole} of them; ${meals.logged} meals in all${
      meals.logged > 0
        ? ` (${Object.entries(meals.by_type)
            .map(([type, count]) => `${count} ${type}`)
            .join(', ')})`
        : ''
    }.`,
  );
  if (gaps.longest)
    paper.paragraph(
      `The longest gap is ${gaps.longest.days} ${gaps.longest.days === 1 ? 'day' : 'days'}: ${dayText(gaps.longest.from)}${
        gaps.longest.days === 1 ? '' : ` to ${dayText(gaps.longest.to)}`
      }. Days without a meal are gaps, not days without food.`,
    );
  if (meals.read_by_model > 0)
    paper.paragraph(
      `Amounts of ${meals.read_by_model} meals were estimated by a model from text, speech or a photo.`,
    );
  const milk = milkNote(child.feeding_method);
  if (milk) paper.paragraph(milk);
  paper.paragraph('Supplements are not recorded as meals and are not in these numbers.');
}

function drawDays(paper: Paper, { days, guidelines, meals }: ChildReport): void {
  if (meals.logged === 0) return;
  paper.heading('Day by day', 130);
  paper.paragraph(
    `${dayText(days.from)} to ${dayText(days.to)}. Dashed: guideline. Grey marks under the axis: days that state nothing.`,
    {
      size: 8.5,
      color: ink.quiet,
    },
  );
  const width = (inner - 24) / 2;
  const shown = days.nutrients.filter(({ nutrient }) => charted.includes(nutrient));
  for (let at = 0; at < shown.length; at += 2) {
    paper.keep(100);
    shown.slice(at, at + 2).forEach(({ nutrient, unit, amounts }, index) => {
      drawDayBars(paper, {
        x: sheet.margin + index * (width + 24),
        y: paper.y - 84,
        width,
        height: 58,
        title: `${nutrientName(nutrient)} (${unitName(unit)})`,
        amounts,
        guideline: guidelines.find((each) => each.nutrient === nutrient)?.low ?? null,
      });
    });
    paper.y -= 98;
  }
}

function drawFoods(paper: Paper, { foods, allergen_meals, child }: ChildReport): void {
  if (child.allergies.length > 0) {
    paper.heading('Allergens in meals');
    if (allergen_meals.length === 0)
      paper.paragraph(`No meal of this period is known to contain ${child.allergies.join(', ')}.`);
    else
      drawTable(
        paper,
        [
          { heading: 'Day', share: 0.2, text: ({ on }) => dayText(on) },
          { heading: 'Meal', share: 0.5, text: ({ meal }) => meal ?? 'not named' },
          { heading: 'Contains', share: 0.3, text: ({ allergens }) => allergens.join(', ') },
        ],
        allergen_meals,
      );
  }
  if (foods.length === 0) return;
  paper.heading('Foods eaten most often');
  paper.paragraph(foods.map(({ name, meals }) => `${name} (${meals})`).join(', '));
}

function drawSources(paper: Paper, { guidelines }: ChildReport): void {
  paper.heading('Sources and limits');
  for (const { nutrient, title, organisation, published_year } of guidelines)
    paper.paragraph(
      `${nutrientName(nutrient)}: ${title}. ${organisation}${published_year ? `, ${published_year}` : ''}.`,
      { size: 8.5 },
    );
  if (guidelines.length === 0) paper.paragraph('No guideline is on file for this age.', { size: 8.5 });
  paper.paragraph(
    'The numbers are what the family recorded. They are no diagnosis; guidelines are for healthy children, for groups and not for one child.',
    { size: 8.5 },
  );
}

const parts = [drawHead, drawGaps, drawIntake, drawDays, drawGrowthSection, drawFoods, drawSources];

/**
 * The paediatrician's report as an A4 PDF, the same in the browser and in the worker: text that can be searched, charts as vectors, page
 * numbers. Standard fonts print Western letters; a name in another script is replaced, which the report says beside the record's number.
 * @param onProgress told the share that is done, 0 to 1.
 */
export async function childReportPdf(
  report: ChildReport,
  onProgress: (share: number) => void = () => undefined,
): Promise<{ bytes: Uint8Array; pages: number }> {
  const paper = await Paper.create();
  paper.pdf.setTitle(`Nutrition and growth report, ${report.child.name}, ${report.from} to ${report.to}`);
  paper.pdf.setCreator('Keel');
  paper.pdf.setProducer('Keel');
  paper.pdf.setAuthor(report.made_by.name);
  paper.pdf.setLanguage('en');
  paper.pdf.setCreationDate(new Date(report.made_at));
  paper.pdf.setModificationDate(new Date(report.made_at));
  for (const [index, draw] of parts.entries()) {
    draw(paper, report);
    onProgress((index + 1) / (parts.length + 1));
    // Gives the page a moment to show the progress.
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  if (paper.lost)
    paper.paragraph(
      'Some letters could not be printed and stand as "?": the number of the record identifies the child.',
      { size: 8.5 },
    );
  paper.number(
    `${report.child.name.slice(0, 50)}, born ${dayText(report.child.birth_date)}, record ${report.child.id}. Confidential.`,
  );
  const bytes = await paper.pdf.save();
  onProgress(1);
  return { bytes, pages: paper.pdf.getPageCount() };
}
