import type { ComponentProps } from 'react';
import { Figure } from '../../../design/Figure.tsx';
import type { TypeRole } from '../../../design/styles.ts';
import type { TextPlace } from '../../../design/TextBox.tsx';
import { TextBox } from '../../../design/TextBox.tsx';
import { useFilm } from '../FilmContext.tsx';

type Props = Pick<
  ComponentProps<typeof TextBox>,
  'text' | 'colour' | 'frame' | 'from' | 'until' | 'rightToLeft'
> & {
  place: TextPlace;
  type: TypeRole;
};

/** A text box in the style of the film. */
export function Words({ type, ...rest }: Props) {
  const { spec } = useFilm();
  return <TextBox {...rest} type={spec.type[type]} reveal={spec.reveal} />;
}

type FigureProps = Pick<
  ComponentProps<typeof Figure>,
  'text' | 'widest' | 'colour' | 'unitColour' | 'frame' | 'from' | 'until'
> & {
  place: TextPlace;
};

/** A counting number in the style of the film. */
export function BigNumber(props: FigureProps) {
  const { spec } = useFilm();
  return <Figure {...props} type={spec.type.number} reveal={spec.reveal} />;
}
