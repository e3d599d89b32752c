/** One thing that an editor may write or paste, and what readers must then find in the page. */
export interface OddStory {
  name: string;
  title?: string;
  summary?: string;
  body?: string;
  /** Texts of the page's main part, white space taken together. */
  shows: string[];
}

const columns = Array.from({ length: 30 }, (_, index) => `Cột ${index + 1}`);
const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const levels = Array.from({ length: 14 }, (_, index) => `bậc ${index + 1}`);
const unbroken = 'khôngmộtdấucách'.repeat(20);
const sentence = 'Bà con nghe luật giữa chợ, ai cũng gật đầu. ';
const longTitle = 'Một cái tên rất dài kể hết đầu đuôi câu chuyện của thôn Ba '.repeat(4);

// Written so that the linter does not take it for a template of ours.
const dollarBraces = '$' + '{1+1}';

/** Stories that no form forbids, and that have broken portals. */
export const oddStories: readonly OddStory[] = [
  {
    name: 'braces of template languages',
    body: `Chữ { và } rồi {{x}}, {{fields.title}}, \`{{y}}\`, ${dollarBraces}, {% if %}, <%= z %>.\n\n{\n\n{/* lạ */}`,
    title: 'Tiêu đề có { và {{x}}',
    shows: [
      `Chữ { và } rồi {{x}}, {{fields.title}}, {{y}}, ${dollarBraces}, {% if %}, <%= z %>.`,
      '{/* lạ */}',
    ],
  },
  {
    name: 'markup that would run',
    title: 'Tiêu đề </title></script><script>window.ran=1</script>',
    summary: 'Tóm tắt </script><script>window.ran=1</script> <img src=x onerror="window.ran=1">',
    body: [
      '<script>window.ran=1</script>',
      'Giữa câu <script>window.ran=1</script> và <img src=x onerror="window.ran=1"> là chữ.',
      '<svg onload="window.ran=1"></svg>',
      '<style>body{display:none}</style>',
      '<iframe src="https://vi-du.example/"></iframe>',
      'Rồi &lt;script&gt;window.ran=1&lt;/script&gt; và `<script>window.ran=1</script>`.',
    ].join('\n\n'),
    shows: [
      'Tóm tắt </script><script>window.ran=1</script> <img src=x onerror="window.ran=1">',
      'Giữa câu <script>window.ran=1</script> và <img src=x onerror="window.ran=1"> là chữ.',
      '<svg onload="window.ran=1"></svg>',
      '<style>body{display:none}</style>',
      '<iframe src="https://vi-du.example/"></iframe>',
      'Rồi <script>window.ran=1</script> và <script>window.ran=1</script>.',
    ],
  },
  {
    name: 'lines that look like front matter',
    body: '---\ntitle: không phải\n---\n\nTrước gạch\n\n---\n\nSau gạch\n\n+++\n\n...\n',
    shows: ['title: không phải', 'Trước gạch', 'Sau gạch', '+++'],
  },
  {
    name: 'directives that nobody knows',
    body: ':::lạ\nBên trong\n:::\n\n:::note[Nhãn]{.x}\n\nBên trong nữa\n\n:::\n\n::la{x="y"}\n\nCâu :la[chữ]{x=y} giữa dòng, lúc 10:30, ::.',
    shows: [
      ':::lạ Bên trong :::',
      ':::note[Nhãn]{.x}',
      '::la{x="y"}',
      'Câu :la[chữ]{x=y} giữa dòng, lúc 10:30, ::.',
    ],
  },
  {
    name: 'directives written wrongly',
    body: [
      '::figure',
      '::figure{',
      '::figure{image=/uploads/x.jpg}',
      "::figure{image='/uploads/x.jpg' alt='x'}",
      '::quote{text="a} by="b"}',
      '::document{id="a"} còn chữ',
      '  ::exemplar{id="b"}',
      '::quote{}',
    ].join('\n\n'),
    shows: [
      '::figure{',
      '::figure{image=/uploads/x.jpg}',
      "::figure{image='/uploads/x.jpg' alt='x'}",
      '::quote{text="a} by="b"}',
      '::document{id="a"} còn chữ',
      '::exemplar{id="b"}',
      '::quote{}',
    ],
  },
  {
    name: 'letters apart from their marks (NFD)',
    title: 'Tổ hòa giải ở cơ sở'.normalize('NFD'),
    body: 'Đường về thôn Ba, người giữ lửa.'.normalize('NFD'),
    shows: ['Tổ hòa giải ở cơ sở', 'Đường về thôn Ba, người giữ lửa.'],
  },
  {
    name: '200 KB of text',
    body: `Câu đầu tiên.\n\n${`${sentence.repeat(8)}\n\n`.repeat(Math.floor(199_000 / (sentence.length * 8 + 2)) - 1)}Câu cuối cùng.`,
    shows: ['Câu đầu tiên.', sentence.trim(), 'Câu cuối cùng.'],
  },
  {
    name: 'a table of 30 columns',
    body: [
      row(columns),
      row(columns.map(() => '---')),
      row(columns.map((name) => `ô ${name}`)),
    ].join('\n'),
    shows: ['Cột 1', 'Cột 30', 'ô Cột 30'],
  },
  {
    name: 'lists in lists',
    body: `${levels.map((level, depth) => `${' '.repeat(depth * 2)}- ${level}`).join('\n')}\n\n${levels.map((level, depth) => `${'> '.repeat(depth + 1)}trích ${level}`).join('\n')}`,
    shows: levels,
  },
  {
    name: 'headings of all levels, in no order',
    body: '###### Sáu\n\nChữ.\n\n# Một\n\n#### Bốn\n\n## Hai\n\nDòng gạch dưới\n===\n\n####### Bảy',
    shows: ['Sáu', 'Một', 'Bốn', 'Hai', 'Dòng gạch dưới', '####### Bảy'],
  },
  {
    name: 'emoji',
    title: 'Gia đình 👨‍👩‍👧‍👦 và cờ 🇻🇳',
    body: 'Cảm ơn 🙏🏽, 👩🏾‍⚖️ và 𠀋.',
    shows: ['Gia đình 👨‍👩‍👧‍👦 và cờ 🇻🇳', 'Cảm ơn 🙏🏽, 👩🏾‍⚖️ và 𠀋.'],
  },
  {
    name: 'writing from right to left',
    title: 'Chữ مرحبا trong câu',
    body: 'مرحبا بالعالم giữa dòng, và \u202eđảo chiều\u202c.',
    shows: ['مرحبا بالعالم giữa dòng', 'đảo chiều'],
  },
  {
    name: 'characters of no width',
    title: 'Hòa\u200b giải\ufeff ở cơ\u2060 sở',
    body: 'Không\u200b thấy\u200d gì\u00ad cả\u00a0đâu.',
    shows: ['thấy'],
  },
  {
    name: 'control characters',
    summary: 'Tóm tắt \u0001\u000b\ufffe có ký tự lạ',
    body: 'Chữ \u0000\u0001\u0008\u001b giữa.',
    shows: ['Tóm tắt', 'giữa.'],
  },
  {
    name: 'a title of 200 characters',
    title: longTitle.slice(0, 199).trim(),
    shows: [longTitle.slice(0, 199).trim()],
  },
  {
    name: 'words without an end',
    title: unbroken.slice(0, 200),
    summary: unbroken.slice(0, 300),
    body: `${unbroken}\n\n\`${unbroken}\`\n\n    ${unbroken}\n\n- ${unbroken}\n\n## ${unbroken}\n\n| a | b |\n| - | - |\n| ${unbroken} | b |\n\n::quote{text="${unbroken}" by="${unbroken}"}\n\n<https://vi-du.example/${unbroken}>`,
    shows: [unbroken],
  },
  {
    name: 'marks of Markdown left open',
    body: '**đậm *nghiêng `mã\n\n[liên kết](\n\n![ảnh](\n\n<!-- chú thích\n\n&amp; &lt;b&gt; &#0; &nope;\n\n```\nkhông đóng\n\n::quote{text="trong mã"}',
    shows: ['**đậm *nghiêng `mã', '[liên kết](', '![ảnh]('],
  },
  {
    name: 'what was pasted from Word',
    body: '<p class="MsoNormal">Đoạn <o:p></o:p></p>\n\n<!--[if gte mso 9]><xml></xml><![endif]-->\n\n1\\. Mục một\n\n| A | B |\n|---|---|\n| a\\|a | b<br>c |\n\n“Ngoặc kép” – gạch … ba chấm',
    shows: ['Mục một', 'a|a', '“Ngoặc kép” – gạch … ba chấm'],
  },
];
