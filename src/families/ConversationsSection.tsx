import ExpandMoreIcon from '@mui/icons-material/ExpandMore';
import Accordion from '@mui/material/Accordion';
import AccordionDetails from '@mui/material/AccordionDetails';
import AccordionSummary from '@mui/material/AccordionSummary';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { formatInstant } from '../fields/format.ts';
import { Panel } from '../fields/Panel.tsx';
import { Quiet } from '../fields/Quiet.tsx';
import { words } from '../fields/words.ts';
import { useChild } from './useChild.ts';

/** What the family asked about the child, and what was answered: the newest 40 messages of each conversation. */
export const ConversationsSection = () => {
  const { conversations = [] } = useChild();
  return (
    <Panel title="Conversations">
      {conversations.length === 0 && <Quiet>Nobody has asked the coach about this child.</Quiet>}
      {conversations.map(({ id, title, message_count, last_message_at, messages }) => (
        <Accordion key={id} disableGutters elevation={0} slotProps={{ transition: { unmountOnExit: true } }}>
          <AccordionSummary expandIcon={<ExpandMoreIcon />}>
            <Typography variant="body2">
              {title || 'Without a title'}, {message_count} messages
              {last_message_at && `, last ${formatInstant(last_message_at)}`}
            </Typography>
          </AccordionSummary>
          <AccordionDetails sx={{ display: 'grid', gap: 1.5 }}>
            {messages.map((message) => (
              <Box key={message.id}>
                <Typography variant="caption" color="text.secondary">
                  {words(message.role)}, {formatInstant(message.at)}
                  {message.flags.length > 0 && `, flagged: ${message.flags.join(', ')}`}
                </Typography>
                <Typography variant="body2" sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
                  {message.content}
                </Typography>
              </Box>
            ))}
          </AccordionDetails>
        </Accordion>
      ))}
    </Panel>
  );
};
