import { z } from 'zod';

interface Common {
  name: string;
  label: string;
  help?: string;
}

/** One input of a film's form, read from the film's own schema. */
export type ChoiceField =
  | (Common & { kind: 'options'; options: readonly string[] })
  | (Common & { kind: 'switch' })
  | (Common & { kind: 'colour' })
  | (Common & { kind: 'number'; min?: number; max?: number; whole: boolean })
  | (Common & { kind: 'text'; maxLength?: number; merge: readonly string[] });

/** What every input of a generated form gets: the field, its value, the schema's complaint and where changes go. */
export interface ChoiceInputProps<Kind extends ChoiceField['kind'] = ChoiceField['kind']> {
  field: Extract<ChoiceField, { kind: Kind }>;
  value: unknown;
  error?: string;
  onChange: (value: unknown) => void;
}

/** The parts of JSON Schema that a film's choices use, and `control` and `merge`, which a film adds by `.meta()`. */
interface Property {
  type?: string;
  title?: string;
  description?: string;
  enum?: unknown[];
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  control?: string;
  /** Names of the merge fields that a text may hold. */
  merge?: string[];
}

/**
 * The form of a film's choices, in the schema's order. Label and help are the schema's `title` and `description`.
 *
 * @throws Error for a kind of field that no input exists for: a film that needs one needs the input first.
 */
export function choiceFields(schema: z.ZodObject): ChoiceField[] {
  const { properties = {} } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return Object.entries(properties as Record<string, Property>)
    .filter(([, { control }]) => control !== 'timeline') // edited on a page of its own
    .map(([name, property]) => fieldOf(name, property));
}

function fieldOf(name: string, property: Property): ChoiceField {
  const common: Common = { name, label: property.title ?? labelFrom(name), help: property.description };
  if (property.enum) return { ...common, kind: 'options', options: property.enum.map(String) };
  switch (property.type) {
    case 'boolean':
      return { ...common, kind: 'switch' };
    case 'number':
    case 'integer':
      return {
        ...common,
        kind: 'number',
        min: property.minimum,
        max: property.maximum,
        whole: property.type === 'integer',
      };
    case 'string':
      if (property.control === 'colour') return { ...common, kind: 'colour' };
      return { ...common, kind: 'text', maxLength: property.maxLength, merge: property.merge ?? [] };
    default:
      throw new Error(`The choice "${name}" is of a kind that the form has no input for.`);
  }
}

/** `closingLine` → "Closing line": the label of a field whose schema gives none. */
export function labelFrom(name: string): string {
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/_/g, ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** An option as it reads on a button: short units stay as they are, words get a capital. */
export const optionLabel = (option: string) => (option.length <= 2 ? option : labelFrom(option));
