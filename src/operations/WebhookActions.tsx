import { useConsoleData } from '../data/index.ts';
import { GestureButton } from './GestureButton.tsx';
import { decidedText } from './operationsModel.ts';

const many = (verb: string) => (count: number) =>
  count === 1 ? `One webhook ${verb}` : `${count} webhooks ${verb}`;

/** Tries events again or leaves them alone. Which of them may be, the database says. */
export const WebhookActions = ({ ids }: { ids: readonly string[] }) => {
  const data = useConsoleData();
  return (
    <>
      <GestureButton
        resource="webhook_events"
        label="Try again"
        title={ids.length === 1 ? 'Try this webhook again' : `Try ${ids.length} webhooks again`}
        verb="Try again"
        run={async (reason) =>
          decidedText(await data.decideWebhooks(ids, 'retry', reason), many('will be tried again'))
        }
      >
        The service takes it from the queue, with the payload as it came.
      </GestureButton>
      <GestureButton
        resource="webhook_events"
        label="Leave alone"
        title={ids.length === 1 ? 'Leave this webhook alone' : `Leave ${ids.length} webhooks alone`}
        verb="Leave alone"
        run={async (reason) =>
          decidedText(await data.decideWebhooks(ids, 'ignore', reason), many('left alone'))
        }
      >
        What it says is not taken over. It stays in the list and can be tried again later.
      </GestureButton>
    </>
  );
};
