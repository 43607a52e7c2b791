import { Alert, Card, CardContent, Skeleton, Stack, Typography } from '@mui/material';
import { errorMessage } from '../data/errors.ts';
import { MemberPicker } from './MemberPicker.tsx';
import { RefusedNotice } from './RefusedNotice.tsx';
import { memberFacts, nameOf } from './studioMember.ts';
import { TemplatePicker } from './TemplatePicker.tsx';
import type { Studio } from './useStudio.ts';

/** Whom the video is of, and how it looks. */
export function StudioForm({ studio }: { studio: Studio }) {
  const { go, member, userId, template, templates } = studio;
  const person = member.data;
  return (
    <Card>
      <CardContent>
        <Stack spacing={3}>
          <Stack spacing={1}>
            <MemberPicker
              member={person ?? undefined}
              onPick={(picked) => go({ user: picked?.user_id, render: undefined })}
            />
            {person?.eligible && (
              <Typography variant="body2" color="textSecondary">
                {memberFacts(person)}
              </Typography>
            )}
            {person && !person.eligible && <RefusedNotice name={nameOf(person)} codes={person.refusals} />}
            {userId && member.isSuccess && !person && (
              <Alert severity="info">
                This member is unknown, or has not agreed to anything that the studio may show you.
              </Alert>
            )}
            {member.isError && <Alert severity="error">{errorMessage(member.error)}</Alert>}
          </Stack>
          {templates.isPending && !templates.error ? (
            <Skeleton variant="rounded" height={180} />
          ) : (
            <TemplatePicker
              templates={templates.data ?? []}
              current={template}
              onPick={(id) => go({ template: id, render: undefined })}
            />
          )}
          {templates.error && <Alert severity="error">{errorMessage(templates.error)}</Alert>}
        </Stack>
      </CardContent>
    </Card>
  );
}
