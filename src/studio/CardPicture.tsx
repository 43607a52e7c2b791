import { errorMessage } from '../data/errors.ts';
import { StageNote } from './StageNote.tsx';
import { useSignedUrl } from './useSignedUrl.ts';

/** A finished card from the private bucket, whole in whatever stage it stands on. */
export function CardPicture({ path, label }: { path: string | null; label: string }) {
  const file = useSignedUrl(path);
  if (file.isError) return <StageNote title="The card can’t be opened">{errorMessage(file.error)}</StageNote>;
  if (!file.data) return <StageNote title="Opening the card" />;
  return (
    <img
      src={file.data}
      alt={label}
      style={{ width: '100%', height: '100%', objectFit: 'contain', display: 'block' }}
    />
  );
}
