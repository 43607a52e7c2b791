import { ColourInput } from './ColourInput.tsx';
import { CountedTextInput } from './CountedTextInput.tsx';
import type { ChoiceInputProps } from './choiceFields.ts';
import { MergeTextInput } from './MergeTextInput.tsx';
import { NumberInput } from './NumberInput.tsx';
import { OptionsInput } from './OptionsInput.tsx';
import { SwitchInput } from './SwitchInput.tsx';

/** The input for a field's kind. The compiler refuses a kind that has none. */
export function ChoiceInput({ field, ...rest }: ChoiceInputProps) {
  switch (field.kind) {
    case 'options':
      return <OptionsInput field={field} {...rest} />;
    case 'switch':
      return <SwitchInput field={field} {...rest} />;
    case 'colour':
      return <ColourInput field={field} {...rest} />;
    case 'number':
      return <NumberInput field={field} {...rest} />;
    case 'text':
      return field.merge.length > 0 ? (
        <MergeTextInput field={field} {...rest} />
      ) : (
        <CountedTextInput field={field} {...rest} />
      );
  }
}
