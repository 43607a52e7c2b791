/** A 2D canvas that measures by the number of letters: half an em each. Enough for what overflows and what does not. */
export const fakeContext = {
  font: '',
  measureText(text: string) {
    const size = Number(/([\d.]+)px/.exec(this.font)?.[1] ?? 16);
    return { width: [...text].length * size * 0.5 };
  },
};
