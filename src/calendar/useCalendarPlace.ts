import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useCompanyZone } from '../dashboards/useCompanyZone.ts';
import { localDay } from '../fields/localDay.ts';
import { type CalendarView, calendarViews, isDay } from './calendarDays.ts';
import { isZone } from './wallClock.ts';

export interface CalendarPlace {
  view: CalendarView;
  /** A day that is shown, `YYYY-MM-DD`. */
  day: string;
  /** IANA zone whose clock the calendar goes by. */
  zone: string;
  account?: string;
}

/** What the calendar shows. It lives in the address, so that a link shows the same; what makes no sense there is left out. */
export function useCalendarPlace(now: Date) {
  const [params, setParams] = useSearchParams();
  const companyZone = useCompanyZone();
  const place = useMemo<CalendarPlace>(() => {
    const [view, day, zone] = ['view', 'day', 'zone'].map((name) => params.get(name) ?? '');
    const shownZone = zone && isZone(zone) ? zone : companyZone;
    return {
      view: view && view in calendarViews ? (view as CalendarView) : 'month',
      day: day && isDay(day) ? day : localDay(now, shownZone),
      zone: shownZone,
      ...(params.get('account') && { account: params.get('account') as string }),
    };
  }, [params, companyZone, now]);
  const go = (change: Partial<Record<keyof CalendarPlace, string | undefined>>) =>
    setParams((before) => {
      const next = new URLSearchParams(before);
      for (const [name, value] of Object.entries(change)) {
        if (value) next.set(name, value);
        else next.delete(name);
      }
      return next;
    });
  return { place, go, companyZone };
}
