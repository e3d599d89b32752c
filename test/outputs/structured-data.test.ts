import { describe, expect, it } from 'vitest';
import { dublinCore, structuredData } from '../../src/outputs/structured-data.ts';
import { portal } from '../factories/library.ts';
import { article, event, exemplar, page, quiz, unit } from '../factories/records.ts';

const absolute = (address: string) => `https://tinh.gov.vn/thi-dua${address}`;
const opened = portal([]);

describe('A page tells search engines', () => {
  it.each([
    [
      exemplar({ subject: 'person', name: 'Bà Hòa' }),
      'Article',
      { about: { '@type': 'Person', name: 'Bà Hòa' } },
    ],
    [exemplar(), 'Article', { about: { '@type': 'Organization', name: 'Tổ hòa giải thôn Ba' } }],
    [article({ author: 'Lê Na' }), 'NewsArticle', { author: { '@type': 'Person', name: 'Lê Na' } }],
    [article(), 'NewsArticle', { author: { '@type': 'GovernmentOrganization' } }],
    [page({ language: 'en' }), 'WebPage', { inLanguage: 'en' }],
    [unit(), 'GovernmentOrganization', { name: 'Sở Tư pháp' }],
  ])('what it is about, %#', (record, type, more) => {
    const data = structuredData(opened, record, absolute, undefined);
    expect(data).toMatchObject({ '@context': 'https://schema.org', '@type': type, ...more });
    expect(data).not.toHaveProperty('image');
    expect(JSON.stringify(data)).not.toMatch(/"\/[a-z]/);
  });

  it('when and where an event is, and whether it is held', () => {
    const record = event({
      fromTime: '8h30',
      toTime: '11:00',
      address: 'Số 1 đường Mẫu',
      unit: 'so-tu-phap',
      holding: 'cancelled',
    });
    const data = structuredData(opened, record, absolute, undefined);
    expect(data).toMatchObject({
      '@type': 'Event',
      startDate: '2026-03-06T08:30:00+07:00',
      endDate: '2026-03-06T11:00:00+07:00',
      eventStatus: 'https://schema.org/EventCancelled',
      location: { '@type': 'Place', name: 'Hội trường Sở Tư pháp', address: 'Số 1 đường Mẫu' },
      organizer: { '@type': 'GovernmentOrganization', name: 'Sở Tư pháp' },
    });
    // schema.org gives these to writings, not to events.
    expect(data).not.toHaveProperty('headline');
    expect(data).not.toHaveProperty('datePublished');
  });

  it('what a quiz asks and what is right, but not before its day', () => {
    const asked = (from: string) => structuredData(opened, quiz({ from }), absolute, undefined);
    expect(asked('2026-01-31')).toMatchObject({
      '@type': 'Quiz',
      hasPart: [
        {
          '@type': 'Question',
          text: 'Hòa giải ở cơ sở dựa trên điều gì?',
          acceptedAnswer: [{ '@type': 'Answer', text: 'Tự nguyện' }],
          suggestedAnswer: [{ '@type': 'Answer', text: 'Bắt buộc' }],
        },
      ],
    });
    expect(JSON.stringify(asked('2026-02-01'))).not.toContain('Tự nguyện');
  });

  it('its days and its picture', () => {
    const record = article({ publishFrom: '2025-02-01', updated: '2025-03-01' });
    expect(structuredData(opened, record, absolute, absolute('/anh/a.jpg'))).toMatchObject({
      datePublished: '2025-02-01',
      dateModified: '2025-03-01',
      image: 'https://tinh.gov.vn/thi-dua/anh/a.jpg',
    });
  });
});

describe('A page tells libraries', () => {
  it.each([
    [article({ author: 'Lê Na' }), 'Lê Na'],
    [article(), 'Sở Tư pháp tỉnh Mẫu'],
  ])('who made it and where it stands, %#', (record, creator) => {
    expect(dublinCore(opened, record, absolute)).toEqual({
      title: 'Phiên chợ pháp luật',
      creator,
      date: '2025-01-15',
      description: 'Nghe luật giữa chợ.',
      publisher: 'Sở Tư pháp tỉnh Mẫu',
      identifier: 'https://tinh.gov.vn/thi-dua/tin-bai/phien-cho-phap-luat/',
      language: 'vi',
    });
  });
});
