/** What the demo's members can learn. Guidelines are worded for the demo after the organisations named; amounts are theirs. */
export const articles = [
  [
    'protein',
    'Protein, and why it fills',
    'macronutrients',
    'How much, when, and from what.',
    'Protein keeps you full for longer than carbohydrates or fat. Spread it over the day: 25 to 40 g a meal suits most adults who train.',
  ],
  [
    'fibre',
    'Fibre without trouble',
    'macronutrients',
    'Slowly more, with water.',
    'Most adults eat half of the fibre that is recommended. Add 5 g a week, drink more, and let beans, oats and vegetables do the work.',
  ],
  [
    'iron',
    'Iron for small children',
    'micronutrients',
    'Stores from birth last about six months.',
    'From six months on, offer foods rich in iron every day: meat, lentils, fortified cereal. Vitamin C in the same meal helps to absorb it.',
  ],
  [
    'water',
    'Drinking enough',
    'hydration',
    'Thirst is late on a training day.',
    'Drink with every meal and before training. Pale urine is a better guide than any number of glasses.',
  ],
  [
    'labels',
    'Reading a label',
    'label_reading',
    'Per 100 g, not per portion.',
    'Compare products by the column for 100 g. Ingredients stand in order of weight: what comes first there is most of it.',
  ],
] as const;
