import { calendarPaths, calendarRoute } from '../../site/calendar-route.ts';

export const getStaticPaths = calendarPaths;
export const GET = calendarRoute;
