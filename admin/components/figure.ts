import { directiveComponent } from './directive-component.ts';

/** A picture inside the story. */
export const figure = directiveComponent({
  id: 'figure',
  label: 'Ảnh có chú thích',
  boxes: [
    {
      name: 'image',
      label: 'Ảnh',
      widget: 'image',
      choose_url: false,
      hint: 'Ảnh JPG hoặc PNG, nên rộng từ 1200 điểm.',
    },
    {
      name: 'alt',
      label: 'Mô tả ảnh',
      widget: 'string',
      hint: 'Tả điều thấy trong ảnh cho người không nhìn được. Ví dụ: Bà con ngồi quanh bàn nước ở nhà văn hóa thôn.',
    },
    { name: 'caption', label: 'Chú thích', widget: 'string', required: false },
    {
      name: 'credit',
      label: 'Người chụp, nguồn ảnh',
      widget: 'string',
      required: false,
      hint: 'Ví dụ: Ảnh: Lê Văn Bình',
    },
  ],
  preview: ({ image = '', alt = '', caption = '', credit = '' }, addressOf) => {
    const under = [caption, credit].filter((text) => text !== '').join(' · ');
    return `<figure class="figure"><img src="${addressOf(image)}" alt="${alt}">${
      under === '' ? '' : `<figcaption>${under}</figcaption>`
    }</figure>`;
  },
});
