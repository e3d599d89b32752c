import { describe, expect, it } from 'vitest';
import { embedCard } from '../../../src/outputs/share/embed-card.ts';
import { mostCharacters, shareTexts } from '../../../src/outputs/share/share-texts.ts';
import { sourceLine } from '../../../src/outputs/share/source-line.ts';
import { perceivedLength } from '../../../src/outputs/share/text-length.ts';
import { portal } from '../../factories/library.ts';
import { article, exemplar, unit } from '../../factories/records.ts';

const absolute = (address: string) => `https://tinh.gov.vn/thi-dua${address}`;
const opened = portal([]);
const texts = (record: Parameters<typeof shareTexts>[1]) => shareTexts(opened, record, absolute);

const longTitle =
  'Kế hoạch xây dựng, bồi dưỡng, tổng kết và nhân rộng điển hình tiên tiến ngành Tư pháp giai đoạn 2021 - 2025, hướng tới Đại hội Thi đua yêu nước tỉnh lần thứ VI và Đại hội Thi đua yêu nước toàn quốc';
const longSummary = 'Bà con kể lại từng việc một, việc nào cũng nhỏ. '.repeat(8).trim();
const stories = [
  ['a short story', exemplar()],
  ['the longest title and summary', exemplar({ title: longTitle, summary: longSummary })],
  ['a title in NFD', article({ title: longTitle.normalize('NFD'), summary: longSummary })],
  ['a title of one long word', article({ title: `${'Nghiêng'.repeat(28)}` })],
  ['a title with emoji', article({ title: 'Người đọc luật 👩‍⚖️ trên loa thôn 🎉' })],
  ['a unit, which has no summary', unit()],
] as const;

describe.each(stories)('The texts of %s', (_what, record) => {
  const { address, zalo, facebook, sms, plainSms, mail } = texts(record);
  const all = [zalo, facebook, sms.text, plainSms.text];

  it('lead to its canonical address, which is whole', () => {
    expect(address).toMatch(/^https:\/\/tinh\.gov\.vn\/thi-dua\/[a-z-]+\/[a-z0-9-]+\/$/);
    for (const text of all) expect(text.endsWith(address)).toBe(true);
    expect(decodeURIComponent(mail)).toContain(address);
  });

  it('keep within their lengths', () => {
    expect(perceivedLength(zalo)).toBeLessThanOrEqual(mostCharacters.zalo);
    expect(perceivedLength(facebook)).toBeLessThanOrEqual(mostCharacters.facebook);
    expect(plainSms).toMatchObject({ parts: 1 });
    expect(plainSms.length).toBeLessThanOrEqual(160);
    // An address alone has no marks.
    const one = sms.text === address ? 160 : 70;
    expect(sms.length).toBeLessThanOrEqual(sms.parts === 1 ? one : 67 * sms.parts);
  });

  it('are composed, without an empty line at either end or a torn letter', () => {
    for (const text of all) {
      expect(text).toBe(text.normalize('NFC').trim());
      expect(text.isWellFormed()).toBe(true);
    }
    expect(plainSms.text).toMatch(/^[\n -~]*$/);
  });
});

describe('The texts', () => {
  it('say the title and the summary whole where there is room', () => {
    const { zalo, facebook } = texts(exemplar());
    const whole =
      'Tổ hòa giải thôn Ba\n\nBảy người giữ tình làng bằng một ấm trà.\n\nhttps://tinh.gov.vn/thi-dua/dien-hinh/to-hoa-giai-thon-ba/';
    expect([zalo, facebook]).toEqual([whole, whole]);
  });

  it('are cut between syllables, and say so', () => {
    const { facebook, sms } = texts(exemplar({ title: longTitle, summary: longSummary }));
    expect(facebook).toMatch(/\n\nBà con .*\p{L}…\n\nhttps/u);
    const [shown = ''] = sms.text.split('\n');
    expect(shown).toMatch(/\p{L}…$/u);
    expect(`${longTitle} `.startsWith(`${shown.slice(0, -1)} `)).toBe(true);
    expect(shown.length).toBeGreaterThanOrEqual(20);
  });

  it('are the same for NFC and NFD', () => {
    const nfc = article({ title: longTitle, summary: longSummary });
    const nfd = article({
      title: longTitle.normalize('NFD'),
      summary: longSummary.normalize('NFD'),
    });
    expect(texts(nfd)).toEqual(texts(nfc));
  });

  it('go into a mail as subject and lines', () => {
    const url = new URL(texts(exemplar({ title: 'Hỏi & đáp: 100% hài lòng?' })).mail);
    expect(url.searchParams.get('subject')).toBe('Hỏi & đáp: 100% hài lòng?');
    const body = url.searchParams.get('body') ?? '';
    expect(body).toContain('\r\n\r\nhttps://tinh.gov.vn/thi-dua/dien-hinh/');
    expect(body).toContain('Ghi rõ nguồn khi phát hành lại.');
    expect([...url.searchParams.keys()]).toEqual(['subject', 'body']);
  });
});

describe('The source line', () => {
  it('names the portal, the department, the address and the rule', () => {
    expect(sourceLine(opened, exemplar(), absolute)).toBe(
      'Nguồn: Hoa Đẹp, Sở Tư pháp tỉnh Mẫu, https://tinh.gov.vn/thi-dua/dien-hinh/to-hoa-giai-thon-ba/ – Ghi rõ nguồn khi phát hành lại.',
    );
  });

  it('names first who published first', () => {
    const line = sourceLine(opened, article({ source: 'Báo Mẫu' }), absolute);
    expect(line).toMatch(/^Nguồn: Báo Mẫu; đăng lại trên Hoa Đẹp, /);
  });
});

describe('The card for the pages of others', () => {
  it('shows link, title, summary and department, and lets nothing of them run', () => {
    const title = 'Hỏi <b>"luật"</b> & đáp';
    const card = embedCard(opened, exemplar({ title }), absolute);
    expect(card).toContain('Hỏi &lt;b&gt;"luật"&lt;/b&gt; &amp; đáp');
    expect(card).toContain('href="https://tinh.gov.vn/thi-dua/dien-hinh/hoi-b-luat-b-dap/"');
    expect(card).toContain('Bảy người giữ tình làng bằng một ấm trà.');
    expect(card).toContain('Sở Tư pháp tỉnh Mẫu');
    expect(card).not.toMatch(/<(?:script|iframe|img|link)|\son\w+=/);
  });
});
