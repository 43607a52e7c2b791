const styles = [
  'fill',
  'stroke',
  'fill-opacity',
  'stroke-opacity',
  'font-family',
  'font-size',
  'font-weight',
];

/** A copy that looks the same without the page's style sheets. */
function standalone(svg: SVGSVGElement): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const [from, to] = [svg.querySelectorAll('*'), copy.querySelectorAll<SVGElement>('*')];
  to.forEach((element, index) => {
    const source = from[index];
    if (!source) return;
    const look = getComputedStyle(source);
    for (const name of styles) element.style.setProperty(name, look.getPropertyValue(name));
  });
  return copy;
}

/** One chart as an image, at the size that it has on the page. */
async function imageOf(svg: SVGSVGElement): Promise<HTMLImageElement> {
  const { width, height } = svg.getBoundingClientRect();
  const copy = standalone(svg);
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
  await image.decode();
  return image;
}

const PAD = 16;
const HEAD = 36;
const SCALE = 2;

/**
 * All charts of a panel as one PNG, at twice their size and where they stand, with the title above. Small charts bring the name of
 * their group along.
 * @throws when the browser can't draw it.
 */
export async function chartPicture(
  panel: Element,
  title: string,
  ground: string,
  ink: string,
): Promise<Blob> {
  const origin = panel.getBoundingClientRect();
  const charts = await Promise.all(
    [...panel.querySelectorAll<SVGSVGElement>('svg')].map(async (svg) => ({
      image: await imageOf(svg),
      place: svg.getBoundingClientRect(),
      name: svg.closest('[role="group"]')?.getAttribute('aria-label'),
    })),
  );
  const right = Math.max(...charts.map(({ place }) => place.right - origin.left));
  const bottom = Math.max(...charts.map(({ place }) => place.bottom - origin.top));
  const canvas = document.createElement('canvas');
  canvas.width = (right + 2 * PAD) * SCALE;
  canvas.height = (bottom + HEAD + 2 * PAD) * SCALE;
  const draw = canvas.getContext('2d');
  if (!draw) throw new Error('This browser can’t draw the picture.');
  const font = getComputedStyle(document.body).fontFamily;
  draw.scale(SCALE, SCALE);
  draw.fillStyle = ground;
  draw.fillRect(0, 0, canvas.width, canvas.height);
  draw.fillStyle = ink;
  draw.font = `600 16px ${font}`;
  draw.fillText(title, PAD, PAD + 16);
  draw.font = `600 13px ${font}`;
  for (const { image, place, name } of charts) {
    const [x, y] = [PAD + place.left - origin.left, PAD + HEAD + place.top - origin.top];
    if (name) draw.fillText(name, x, y - 4);
    draw.drawImage(image, x, y, place.width, place.height);
  }
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) =>
      blob ? resolve(blob) : reject(new Error('This browser can’t draw the picture.')),
    ),
  );
}
