import { useGetOne } from 'react-admin';

const LONG = 10 * 60_000;

/** The zone in which the company's days begin; UTC until it is known. */
export function useCompanyZone(): string {
  const { data } = useGetOne('company_settings', { id: 1 }, { staleTime: LONG });
  return (data?.time_zone as string | undefined) ?? 'UTC';
}
