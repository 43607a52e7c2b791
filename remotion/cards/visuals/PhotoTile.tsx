import { useEffect, useState } from 'react';
import { Img, useDelayRender } from 'remotion';
import { preparePhoto } from '../../design/preparePhoto.ts';
import type { Box } from '../../design/safeArea.ts';
import type { Surface } from '../../design/surfaces.ts';
import type { StoryPhoto } from '../../story/index.ts';
import { useCards } from '../CardContext.tsx';
import { typeFor } from '../layout.ts';

interface Props {
  photo: StoryPhoto;
  initials: string;
  box: Box;
  surface: Surface;
}

/** A photo in its frame; where there is none that can be drawn, the initials on a quiet ground. */
export function PhotoTile({ photo: { src, hideFace }, initials, box, surface }: Props) {
  const { style, spec, frame } = useCards();
  const picture = usePrepared(src, hideFace, box);
  const type = typeFor({ role: 'number' }, spec, frame.scale);
  return (
    <div
      style={{
        position: 'absolute',
        left: box.x,
        top: box.y,
        width: box.w,
        height: box.h,
        overflow: 'hidden',
        borderRadius: style === 'calm' ? 36 * frame.scale : 0,
        backgroundColor: surface.wash,
        display: 'flex',
        alignItems: 'center',
        justifyContent: 'center',
        fontFamily: type.family,
        fontWeight: type.weight,
        fontSize: Math.min(type.size, box.w * 0.34),
        color: surface.muted,
      }}
    >
      {picture ? (
        <Img src={picture} alt="" style={{ width: box.w, height: box.h }} />
      ) : (
        picture === null && initials
      )}
    </div>
  );
}

/** The prepared picture: undefined while it is made, null where there is none. A render waits for it. */
function usePrepared(src: string | null, hideFace: boolean, { w, h }: Box): string | null | undefined {
  const { delayRender, continueRender } = useDelayRender();
  const [handle] = useState(() => delayRender('Preparing a photo of the film'));
  const [picture, setPicture] = useState<string | null>();
  const [width, height] = [Math.round(w), Math.round(h)];
  useEffect(() => {
    let mounted = true;
    const drawn = src === null ? Promise.resolve(null) : preparePhoto({ src, hideFace, width, height });
    drawn.then((made) => mounted && setPicture(made));
    return () => {
      mounted = false;
    };
  }, [src, hideFace, width, height]);
  useEffect(() => {
    if (picture !== undefined) continueRender(handle);
  }, [picture, handle, continueRender]);
  return picture;
}
