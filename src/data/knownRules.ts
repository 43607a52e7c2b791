import { type DataProvider, HttpError } from 'react-admin';

interface Known {
  field: string;
  text: string;
}

/** Constraints that a form can run into, in words and at the field that they are about. */
const known: Readonly<Record<string, Known>> = {
  ai_models_name_key: { field: 'name', text: 'Another model has this name already.' },
  ai_model_versions_one_name: {
    field: 'version',
    text: 'This model already has a version of this name.',
  },
  ai_training_datasets_one_version: {
    field: 'version',
    text: 'This data set already has this version.',
  },
  posting_slots_once: { field: 'local_time', text: 'The account has this slot already.' },
  content_templates_name_key: {
    field: 'template_name',
    text: 'Another template has this name already.',
  },
  privacy_requests_open_key: {
    field: 'kind',
    text: 'The same was asked for already and is not done yet: see Privacy requests.',
  },
  ai_promotion_rules_one_a_name: { field: 'alias', text: 'There is a rule for this name already.' },
  social_accounts_external_key: {
    field: 'external_account_id',
    text: 'This account is here already. Open it in the list to connect it again.',
  },
};

/** By its name: the Supabase provider may bring a react-admin of its own, whose class is another one. */
const isHttpError = (error: unknown): error is HttpError =>
  error instanceof Error && error.name === 'HttpError';

function inWords(error: unknown): unknown {
  if (!isHttpError(error)) return error;
  const found = known[/constraint "(\w+)"/.exec(error.message)?.[1] ?? ''];
  if (!found) return error;
  const body = error.body as object | undefined;
  return new HttpError(found.text, error.status, { ...body, errors: { [found.field]: found.text } });
}

/** `provider` whose refused writes say what is wrong, where the database names a rule that is known here. */
export function sayKnownRules<Provider extends DataProvider>(provider: Provider): Provider {
  const explained =
    <Params, Answer>(write: (resource: string, params: Params) => Promise<Answer>) =>
    async (resource: string, params: Params) => {
      try {
        return await write(resource, params);
      } catch (error) {
        throw inWords(error);
      }
    };
  return { ...provider, create: explained(provider.create), update: explained(provider.update) };
}
