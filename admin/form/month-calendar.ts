import { createElement as h, type ReactNode, useState } from 'react';
import { dayWords } from '../record-state.ts';

interface Props {
  chosen: string | undefined;
  today: string;
  choose: (day: string) => void;
}

const weekDays = ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'];

/** A month whose days can be chosen; weeks begin on Monday. */
export function MonthCalendar({ chosen, today, choose }: Props): ReactNode {
  const [month, setMonth] = useState(`${(chosen ?? today).slice(0, 7)}-01`);
  const [year = '', number = ''] = month.split('-');
  const turn = (label: string, sign: string, months: number) =>
    h(
      'button',
      { type: 'button', 'aria-label': label, onClick: () => setMonth(later(month, months)) },
      sign,
    );
  return h(
    'div',
    { className: 'month-calendar', role: 'dialog', 'aria-label': 'Lịch' },
    h(
      'p',
      null,
      turn('Năm trước', '«', -12),
      turn('Tháng trước', '‹', -1),
      h('strong', { role: 'status' }, `Tháng ${Number(number)} năm ${year}`),
      turn('Tháng sau', '›', 1),
      turn('Năm sau', '»', 12),
    ),
    h(
      'div',
      null,
      weekDays.map((name) => h('span', { key: name }, name)),
      daysOf(month).map((one, at) =>
        h(
          'button',
          {
            key: one,
            type: 'button',
            'aria-label': dayWords(one),
            'aria-pressed': one === chosen,
            'aria-current': one === today ? 'date' : undefined,
            style: at === 0 ? { gridColumnStart: weekDay(one) } : undefined,
            onClick: () => choose(one),
          },
          Number(one.slice(8)),
        ),
      ),
    ),
  );
}

/** The first day of a month some months later. */
function later(month: string, months: number): string {
  const date = new Date(month);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toJSON().slice(0, 10);
}

function daysOf(month: string): readonly string[] {
  const last = new Date(new Date(later(month, 1)).getTime() - 86_400_000).getUTCDate();
  return Array.from({ length: last }, (_, at) => month.slice(0, 8) + `${at + 1}`.padStart(2, '0'));
}

/** 1 for Monday, 7 for Sunday. */
function weekDay(day: string): number {
  return new Date(day).getUTCDay() || 7;
}
