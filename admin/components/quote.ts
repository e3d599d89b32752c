import { directiveComponent } from './directive-component.ts';

/** A sentence set apart in large type. */
export const quote = directiveComponent({
  id: 'quote',
  label: 'Trích dẫn nổi bật',
  boxes: [
    {
      name: 'text',
      label: 'Lời trích',
      widget: 'text',
      hint: 'Một hai câu đáng nhớ nhất, không cần dấu ngoặc kép.',
    },
    {
      name: 'by',
      label: 'Của ai',
      widget: 'string',
      required: false,
      hint: 'Ví dụ: Bà Nguyễn Thị Hoa, tổ trưởng tổ hòa giải',
    },
  ],
  preview: ({ text = '', by = '' }) =>
    `<figure class="quote"><blockquote><p>${text}</p></blockquote>${
      by === '' ? '' : `<figcaption>${by}</figcaption>`
    }</figure>`,
});
