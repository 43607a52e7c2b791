/** Foods that members wrote down themselves; all suit every diet of the demo. kcal, protein, carbs, fat, fibre of 100 g; a portion in g. */
export const ownFoods = [
  ['Roasted chickpeas, homemade', 395, 19, 56, 9, 16, 30],
  ['Lentil crackers from the market', 420, 17, 60, 11, 9, 25],
  ['Date and seed bar, homemade', 405, 10, 52, 17, 9, 40],
  ['Beetroot dip, our recipe', 95, 3, 12, 4, 4, 60],
  ['Mango sorbet, local shop', 118, 0.5, 28, 0.2, 1.2, 80],
  ['Rice pudding with coconut', 132, 2.5, 21, 4.2, 0.8, 120],
] as const;
