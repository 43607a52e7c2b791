import { useEffect } from 'react';
import { useNavigate } from 'react-router-dom';
import type { BulkActionProps } from './audience.ts';

/** Takes the audience to a new film batch, where a dry run says what would come of it. */
export const FilmsAction = ({ audience }: BulkActionProps) => {
  const navigate = useNavigate();
  useEffect(() => {
    const chosen = audience.ids
      ? `users=${audience.ids.join(',')}`
      : `query=${encodeURIComponent(JSON.stringify(audience))}`;
    navigate(`/film_batches/create?${chosen}`);
  }, [audience, navigate]);
  return null;
};
