/** The company's name as it stands in films. Shown in branded films only. */
export const brandName = 'Keel';
