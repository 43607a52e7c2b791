import { addRows, type Row, type Tables } from '../core/tables.ts';
import type { Member } from '../member/member.ts';
import type { Session } from '../member/session.ts';
import { addExtracted } from './extracted.ts';

/** Roughly four letters of English are one token. */
const tokensOf = (text: string): number => Math.ceil(text.length / 4);

function sessionRow(member: Member, session: Session, keyId: string): Row {
  const open = session.status === 'active' ? session.turns.at(-1) : undefined;
  return {
    id: session.id,
    user_id: member.id,
    consultation_key_id: keyId,
    status: session.status,
    current_section: session.section,
    progress_percentage: session.progressPct,
    state: {
      language: 'en',
      closed_sections: session.closed.map(({ section }) => section),
      open_question: open?.content ?? null,
    },
    started_at: session.startedAt,
    last_activity_at: session.lastActivityAt,
    completed_at: session.completedAt,
    abandoned_at: session.abandonedAt,
    created_at: session.startedAt,
    updated_at: session.abandonedAt ?? session.lastActivityAt,
  };
}

/** One consultation: how far it came, what was said, and what was learnt from the sections that are closed. */
export function addSession(tables: Tables, member: Member, session: Session, keyId: string): void {
  addRows(tables, 'public.consultation_sessions', [sessionRow(member, session, keyId)]);
  addRows(
    tables,
    'public.consultation_messages',
    session.turns.map(({ role, content, section, at }, index) => ({
      id: member.rowId('consultation_messages', index),
      session_id: session.id,
      user_id: member.id,
      role,
      content,
      section,
      tokens: tokensOf(content),
      created_at: at,
    })),
  );
  addExtracted(tables, member, session);
}
