import { errorMessage } from '../data/errors.ts';
import { CardPicture } from '../studio/CardPicture.tsx';
import { PhoneFrame } from '../studio/PhoneFrame.tsx';
import { StageNote } from '../studio/StageNote.tsx';
import { soundCaptions } from '../studio/soundCaptions.ts';
import { useSignedUrl } from '../studio/useSignedUrl.ts';
import { isCard, isFilm, isWithoutFile, type LibraryItem } from './libraryModel.ts';
import { Poster } from './Poster.tsx';

/** The film, playing from the private bucket; a card or picture stands as it is. */
export function LibraryPlayer({ item }: { item: LibraryItem }) {
  const card = isCard(item);
  const missing = isWithoutFile(item);
  const file = useSignedUrl(isFilm(item) && !card && !missing ? item.media_url : null);
  const poster = useSignedUrl(item.thumbnail_url);
  if (missing) return <Poster item={item} />;
  if (card)
    return (
      <PhoneFrame around={160}>
        <CardPicture path={item.media_url} label="Card" />
      </PhoneFrame>
    );
  if (!isFilm(item)) return <Poster item={{ thumbnail_url: item.media_url }} />;
  return (
    <PhoneFrame around={160}>
      {file.isError && <StageNote title="The film can’t be opened">{errorMessage(file.error)}</StageNote>}
      {!file.isError && !file.data && <StageNote title="Opening the film" />}
      {file.data && (
        <video
          src={file.data}
          poster={poster.data}
          controls
          playsInline
          preload="metadata"
          aria-label="Film"
          style={{ width: '100%', height: '100%', display: 'block', background: '#000' }}
        >
          <track kind="captions" srcLang="en" label="Sound" src={soundCaptions(item.duration_seconds)} />
        </video>
      )}
    </PhoneFrame>
  );
}
