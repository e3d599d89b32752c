import { type ChangeEvent, createElement as h, type ReactNode, useEffect, useState } from 'react';
import { todayInVietnam } from '../today.ts';
import { dayIn, shownDay } from './day-words.ts';
import { MonthCalendar } from './month-calendar.ts';

interface Props {
  id: string;
  value: unknown;
  disabled: boolean;
  onChange: (value: string) => void;
  onFocus: () => void;
  onBlur: () => void;
}

/**
 * A box for a day: typed as people write it, 31/1/2026, or chosen from a calendar in Vietnamese. The
 * browser's own follows the language of the browser. What is no day is kept, for the rules to refuse.
 */
export function DayBox({ id, value, disabled, onChange, onFocus, onBlur }: Props): ReactNode {
  const day = typeof value === 'string' ? value : '';
  const [text, setText] = useState(shownDay(day));
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    // Not while it is being typed: `1/2/2026` means that day before the box shows it as `01/02/2026`.
    setText((typed) => ((dayIn(typed) ?? typed) === day ? typed : shownDay(day)));
  }, [day]);
  const type = ({ target }: ChangeEvent<HTMLInputElement>) => {
    setText(target.value);
    onChange(dayIn(target.value) ?? target.value);
  };
  const choose = (chosen: string) => {
    setText(shownDay(chosen));
    setIsOpen(false);
    onChange(chosen);
    document.getElementById(id)?.focus();
  };
  const leave = () => {
    setText(shownDay(day));
    onBlur();
  };
  return h(
    'span',
    {
      className: 'day-box',
      onKeyDown: ({ key }: { key: string }) => key === 'Escape' && setIsOpen(false),
    },
    h('input', {
      id,
      value: text,
      disabled,
      type: 'text',
      inputMode: 'numeric',
      autoComplete: 'off',
      placeholder: 'ngày/tháng/năm',
      onChange: type,
      onFocus,
      onBlur: leave,
    }),
    h(
      'button',
      { type: 'button', disabled, 'aria-expanded': isOpen, onClick: () => setIsOpen(!isOpen) },
      'Lịch',
    ),
    isOpen ? h(MonthCalendar, { chosen: dayIn(day), today: todayInVietnam(), choose }) : null,
  );
}
