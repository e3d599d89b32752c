import { createElement as h, type ReactNode, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { askNewsroom } from '../ask-newsroom.ts';
import { DayBox } from '../form/day-box.ts';
import { element } from '../people/element.ts';
import { askInDialog } from './asking-dialog.ts';
import { typedDay } from './typed-day.ts';

/** Asks on which day a draft goes to readers by itself, or takes that day back. */
export function planPublication(
  record: { collection: string; slug: string },
  planned: string | null,
  done: () => void,
): void {
  let typed = planned ?? '';
  const plan = async (day: string | null) => {
    await askNewsroom('planPublication', { ...record, day });
    done();
  };
  const box = element('div');
  // At once, for the dialog to find the box that it leads to.
  flushSync(() =>
    createRoot(box).render(
      h(PlannedDay, {
        first: typed,
        onChange: (day) => {
          typed = day;
        },
      }),
    ),
  );
  askInDialog({
    title: 'Đăng vào ngày…',
    intro: 'Bài tự lên trang lúc 00:05 ngày ấy.',
    boxes: [box],
    action: 'Hẹn ngày',
    send: () => plan(typedDay(typed)),
    ...(planned === null ? {} : { other: { label: 'Bỏ hẹn', send: () => plan(null) } }),
  });
}

const id = 'planned-day';

function PlannedDay(props: { first: string; onChange: (day: string) => void }): ReactNode {
  const [value, setValue] = useState(props.first);
  const onChange = (day: string) => {
    setValue(day);
    props.onChange(day);
  };
  const unneeded = () => undefined;
  return [
    h('label', { key: 'label', htmlFor: id }, 'Ngày đăng'),
    h(DayBox, {
      key: 'box',
      id,
      value,
      disabled: false,
      onChange,
      onFocus: unneeded,
      onBlur: unneeded,
    }),
  ];
}
