import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import { ownHashtags } from '../../accounts/accountModel.ts';
import { errorMessage } from '../../data/index.ts';
import type { RenderJob } from '../../studio/renderJob.ts';
import { AccountPicker } from './AccountPicker.tsx';
import { CaptionInputs } from './CaptionInputs.tsx';
import { CoverInput } from './CoverInput.tsx';
import { LabelInputs } from './LabelInputs.tsx';
import { PreflightMatrix } from './PreflightMatrix.tsx';
import type { PlanPart } from './planPart.ts';
import { TiktokInputs } from './TiktokInputs.tsx';
import { UnbrandedButton } from './UnbrandedButton.tsx';
import type { usePlanFacts } from './usePlanFacts.ts';
import { WhenInput } from './WhenInput.tsx';

interface ComposeFormProps extends PlanPart {
  /** Undefined for a draft whose film was not made in the studio. */
  film: RenderJob | undefined;
  facts: ReturnType<typeof usePlanFacts>;
  timeOf: (accountId: string) => Date | null | undefined;
  contentId?: string | undefined;
  /** The draft that is edited; its account stays. */
  postId?: string;
  /** The buttons, and what went wrong. */
  children: ReactNode;
}

const column = { display: 'grid', gap: 2, minWidth: 0, alignContent: 'start' } as const;

/** A post before it is one: what is written at the left, what the rules say about it at the right. */
export const ComposeForm = (props: ComposeFormProps) => {
  const { plan, change, film, facts, timeOf, contentId, postId, children } = props;
  const { all, error, accounts, rows } = facts;
  const tiktok = accounts.filter(({ platform }) => platform === 'tiktok');
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 3fr) minmax(320px, 2fr)' },
        alignItems: 'start',
      }}
    >
      <Box sx={column}>
        {!postId && (
          <AccountPicker
            accounts={all}
            error={error ? errorMessage(error) : undefined}
            chosen={plan.accountIds}
            onChange={(accountIds) => {
              const added = all?.filter(({ id }) => accountIds.includes(id) && !plan.accountIds.includes(id));
              const hashtags = new Set([...plan.hashtags, ...(added ?? []).flatMap(ownHashtags)]);
              change({ accountIds, hashtags: [...hashtags] });
            }}
          />
        )}
        <CaptionInputs plan={plan} change={change} accounts={accounts} />
        <LabelInputs plan={plan} change={change} />
        {tiktok.map((account) => (
          <TiktokInputs key={account.id} plan={plan} change={change} account={account} />
        ))}
        <WhenInput
          plan={plan}
          change={change}
          accounts={accounts}
          timeOf={timeOf}
          contentId={contentId}
          postId={postId}
        />
      </Box>
      <Box sx={column}>
        {film && <CoverInput plan={plan} change={change} film={film} />}
        <PreflightMatrix
          rows={rows}
          accounts={accounts}
          {...(film && {
            mend: {
              no_branding: (
                <UnbrandedButton
                  film={film}
                  plan={plan}
                  accountIds={tiktok.map(({ id }) => id)}
                  postId={postId}
                />
              ),
            },
          })}
        />
        {children}
      </Box>
    </Box>
  );
};
