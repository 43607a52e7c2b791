import { useConsoleData } from '../data/index.ts';
import { GestureButton } from './GestureButton.tsx';
import { decidedText } from './operationsModel.ts';

const many = (verb: string) => (count: number) =>
  count === 1 ? `One batch ${verb}` : `${count} batches ${verb}`;

/** Tries failed batches again or gives them up. */
export const SyncActions = ({ ids }: { ids: readonly string[] }) => {
  const data = useConsoleData();
  return (
    <>
      <GestureButton
        resource="offline_sync"
        label="Try again"
        title={ids.length === 1 ? 'Try this batch again' : `Try ${ids.length} batches again`}
        verb="Try again"
        run={async (reason) =>
          decidedText(await data.decideSyncs(ids, 'retry', reason), many('will be tried again'))
        }
      >
        The batch goes back into the queue and is applied as a whole or not at all.
      </GestureButton>
      <GestureButton
        resource="offline_sync"
        label="Give up"
        title={ids.length === 1 ? 'Give this batch up' : `Give ${ids.length} batches up`}
        verb="Give up"
        danger
        run={async (reason) => decidedText(await data.decideSyncs(ids, 'discard', reason), many('given up'))}
      >
        None of its changes is taken over, and that can’t be undone.
      </GestureButton>
    </>
  );
};
