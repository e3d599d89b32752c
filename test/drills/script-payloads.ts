import type { Field } from '../../src/schema/field.ts';

/** What a text field is given; the shortest fits a field of twenty letters. */
export const inText = [
  '<svg onload=__x()>',
  '<script>__x()</script>',
  '"><img src=x onerror="__x()">',
  "' autofocus onfocus='__x()' tabindex='1",
  '</title></script></style><script>__x()</script>',
  '&lt;script&gt;__x()&lt;/script&gt;{{__x()}}',
  'javascript:__x()',
];

/** What breaks out of every place of a page, for texts whose every change is a publication. */
export const inEveryPlace = [
  `javascript:/*'"></title></textarea></script></style><svg onload=__x()>`,
  '&lt;script&gt;__x()&lt;/script&gt;{{__x()}}',
];

/** For texts that must be addresses. */
const inAddress = "https://vi-du.example/'onmouseover='__x()";

/** What a rich text is given, one after another in one story. */
export const inStory = [
  ...inText,
  '[bấm](javascript:__x())',
  '[bấm](https://vi-du.example/"onmouseover="__x\\(\\))',
  '[bấm](data:text/html;base64,PHNjcmlwdD5fX3goKTwvc2NyaXB0Pg==)',
  '![ảnh](/uploads/anh-mau.png"onerror="__x\\(\\))',
  '<https://vi-du.example/"onclick=__x()>',
  '```html"><script>__x()</script>\n<script>__x()</script>\n```',
  '::quote{text="<img src=x onerror=__x()>" by="\\"><svg onload=__x()>"}',
  '::figure{image="/uploads/anh-mau.png" alt="\\"onerror=\\"__x()" caption="<script>__x()</script>"}',
  '::video{src="javascript:__x()"}',
  '<iframe srcdoc="<script>parent.__x()</script>"></iframe>',
  '<math><mtext></form><form><mglyph><style></math><img src onerror=__x()>',
];

/** What a field is given of a payload; nothing when it is no text, or takes none of them. */
export function payloadFor(
  field: Field,
  path: readonly (string | number)[],
  payload: string,
): string | undefined {
  const { is } = field.shape;
  if (is === 'markdown') return inStory.join('\n\n');
  if ((is !== 'text' && is !== 'paragraph') || path[0] === 'slug') return undefined;
  return [payload, inText[0] ?? '', inAddress].find((one) => field.rule.safeParse(one).success);
}
