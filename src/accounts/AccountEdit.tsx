import {
  BooleanInput,
  Edit,
  minValue,
  NumberInput,
  required,
  SimpleForm,
  TextArrayInput,
  TextInput,
  useRecordContext,
} from 'react-admin';
import { SaveBar } from '../fields/SaveBar.tsx';
import type { AccountRow } from './accountModel.ts';

type Settings = Record<string, unknown> & { hashtags?: string[] };

const plain = (tags: readonly string[] | undefined) =>
  (tags ?? []).map((tag) => tag.replace(/^#/, '').trim()).filter(Boolean);

/** What holds for every post of an account. Only an admin may do away with the second approval; the database says so. */
const AccountEdit = () => (
  <Edit<AccountRow>
    mutationMode="pessimistic"
    redirect="show"
    actions={false}
    sx={{ maxWidth: 560 }}
    queryOptions={{ staleTime: 0 }}
    transform={({
      handle,
      display_name,
      needs_second_approval,
      posts_per_day,
      premium,
      viral_views,
      settings,
    }) => {
      const given = (settings ?? {}) as Settings;
      return {
        handle,
        display_name: display_name ?? '',
        needs_second_approval: needs_second_approval ?? false,
        posts_per_day: posts_per_day ?? null,
        premium: premium ?? false,
        viral_views,
        settings: { ...given, hashtags: plain(given.hashtags) },
      };
    }}
  >
    <SimpleForm toolbar={<SaveBar />}>
      <TextInput source="handle" label="Name in the console" validate={required()} fullWidth />
      <TextInput source="display_name" label="Longer name" helperText={false} fullWidth />
      <BooleanInput
        source="needs_second_approval"
        label="A second person approves every post"
        helperText="Who drafted a post may not approve it. Only an admin may switch this off"
      />
      <NumberInput
        source="posts_per_day"
        label="Own cap over any 24 hours"
        helperText="Empty: the platform’s own"
        min={1}
        max={10_000}
        validate={minValue(1)}
        fullWidth
      />
      <PremiumInput />
      <NumberInput
        source="viral_views"
        label="Viral from so many views"
        min={1}
        validate={[required(), minValue(1)]}
        fullWidth
      />
      <TextArrayInput
        source="settings.hashtags"
        label="Hashtags that a post starts with"
        helperText="Press Enter after each"
        fullWidth
      />
    </SimpleForm>
  </Edit>
);

/** X does not tell who pays: a person says it. */
const PremiumInput = () =>
  useRecordContext<AccountRow>()?.platform === 'x' && (
    <BooleanInput
      source="premium"
      label="It has a subscription at X"
      helperText="Then X takes films in 1080p and captions of 4,000. Without one the worker makes them 720p"
    />
  );

export default AccountEdit;
