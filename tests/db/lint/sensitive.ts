import type { Rule } from './rule.ts';

/** Names that say: this tells who or lets in. */
const sensitive = '(^|_)(key|token|secret|password|ip|phone|email|address|user_agent|otp|pin|hash)(_|$)';

/** What must not lie about in the clear. */
export const sensitiveRules: Rule[] = [
  {
    name: 'a sensitive column that the audit log would write down',
    offenders: (
      schemas,
    ) => `select distinct a.attname::text as name from pg_attribute a join pg_class c on c.oid = a.attrelid
      where c.relkind in ('r', 'p') and c.relnamespace in (${schemas}) and a.attnum > 0 and not a.attisdropped
        and a.attname ~ '${sensitive}' and a.atttypid in ('text'::regtype, 'text[]'::regtype, 'jsonb'::regtype, 'inet'::regtype)
        and not exists (select 1 from private.redacted_columns r where r.column_name = a.attname)`,
    example: `create table scratch.safe (access_token text, api_token text, token_count int)`,
    finds: ['api_token'],
    except: {
      email: 'Says whom an entry is about; who reads the log may read the address at its source.',
      assigned_email: 'Says whom an entry is about.',
      actor_email: 'A column of the log itself: who did it.',
      ip_address: 'A column of the log itself; elsewhere in append-only records that are not audited.',
      user_agent: 'A column of the log itself; elsewhere in append-only records that are not audited.',
      hash: 'The chain of the log itself.',
      prev_hash: 'The chain of the log itself.',
      approved_hash: 'Names the film that was approved; opens nothing.',
      check_asked_hash: 'Names the content that a check was asked for; opens nothing.',
      checked_hash: 'Names the content that was checked; opens nothing.',
      content_hash: 'Names a film by what it shows; opens nothing.',
      address_header: 'Which header to believe, not an address.',
      address_tag: 'A keyed hash of an address; cannot be turned back.',
      cache_key: 'Names what is cached; opens nothing.',
      example_hash: 'Finds the same example twice; opens nothing.',
      key_takeaway: 'A sentence of a lesson.',
      key_topics: 'Topics of a conversation.',
      key_last4: 'The masked form, made to be shown.',
      key_prefix: 'The part that every key of ours begins with.',
    },
  },
];
