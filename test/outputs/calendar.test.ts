import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { listOf, type Portal } from '../../src/domain/portal.ts';
import { writeCalendar } from '../../src/outputs/calendar.ts';
import { emulationEntries } from '../../src/outputs/emulation-entries.ts';
import { eventEntry } from '../../src/outputs/event-entry.ts';
import { portal } from '../factories/library.ts';
import { campaign, event } from '../factories/records.ts';

const absolute = (address: string) => `https://tinh.gov.vn/thi-dua${address}`;
const source = { title: 'Sự kiện; tọa đàm, giao lưu', address: '/su-kien/' };

function written(opened: Portal): string {
  const entries = listOf(opened, 'events').map((one) => eventEntry(opened, one));
  return writeCalendar(opened, { ...source, entries }, absolute);
}

function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents('vevent');
  return { calendar, events: events.map((one) => new ICAL.Event(one)) };
}

function only(record: Parameters<typeof event>[0]) {
  const text = written(portal([event(record)]));
  const [first] = read(text).events;
  if (first === undefined) throw new Error(`no event in ${text}`);
  const value = (name: string) => String(first.component.getFirstPropertyValue(name) ?? '');
  return { text, first, value };
}

describe('A calendar of events', () => {
  it('tells a program when and where, and which page says more', () => {
    const { first, value } = only({
      id: 'toa-dam',
      title: 'Tọa đàm: nghe, hiểu; rồi nói',
      fromTime: '08:30',
      toTime: '11:00',
      address: 'Số 1 đường Mẫu',
      unit: 'so-tu-phap',
      updated: '2026-02-01',
    });
    expect(first.uid).toBe('events-toa-dam@tinh.gov.vn/thi-dua');
    expect(first.summary).toBe('Tọa đàm: nghe, hiểu; rồi nói');
    expect(first.location).toBe('Hội trường Sở Tư pháp, Số 1 đường Mẫu');
    expect(first.description).toContain('8 giờ 30 - 11 giờ, thứ Sáu, ngày 6 tháng 3 năm 2026.');
    expect(first.startDate.toJSDate()).toEqual(new Date('2026-03-06T08:30:00+07:00'));
    expect(first.endDate.toJSDate()).toEqual(new Date('2026-03-06T11:00:00+07:00'));
    expect(value('url')).toBe(absolute('/su-kien/toa-dam-nghe-hieu-roi-noi/'));
    expect(value('status')).toBe('CONFIRMED');
    for (const name of ['dtstamp', 'last-modified']) {
      expect(new Date(value(name))).toEqual(new Date('2026-02-01T00:00:00+07:00'));
    }
    expect(first.component.getAllSubcomponents('valarm')).toEqual([]);
  });

  it.each([
    ['one day', {}, '2026-03-06', '2026-03-07'],
    ['some days', { to: '2026-03-08' }, '2026-03-06', '2026-03-09'],
    [
      'days that begin at an hour',
      { to: '2026-03-08', fromTime: '8h' },
      '2026-03-06',
      '2026-03-09',
    ],
    ['the end of a year', { from: '2026-12-31' }, '2026-12-31', '2027-01-01'],
  ])('gives %s as whole days, up to the day after', (_title, days, start, end) => {
    const { first } = only(days);
    expect(first.startDate.isDate).toBe(true);
    expect([first.startDate.toString(), first.endDate.toString()]).toEqual([start, end]);
  });

  it('guesses no end', () => {
    expect(only({ fromTime: '08:30' }).text).not.toContain('DTEND');
  });

  it.each([
    ['postponed', 'TENTATIVE', 'Hoãn.'],
    ['cancelled', 'CANCELLED', 'Hủy.'],
  ])('says what is %s, and why', (holding, status, words) => {
    const { first, value } = only({ holding, change: 'Vì bão.' });
    expect(value('status')).toBe(status);
    expect(first.description.split('\n').slice(0, 2)).toEqual([words, 'Vì bão.']);
  });

  it('keeps an event’s name when its title and day change, and counts the change', () => {
    const before = only({ id: 'hop' }).first;
    const after = only({ id: 'hop', title: 'Tên mới', from: '2026-04-01', updated: '2026-02-02' });
    expect(after.first.uid).toBe(before.uid);
    expect(after.first.sequence).toBeGreaterThan(before.sequence);
  });

  it('is the same on another day', () => {
    expect(written(portal([event()], '2026-01-31'))).toBe(written(portal([event()], '2026-06-30')));
  });

  it('has no event that readers may not see', () => {
    const { events } = read(
      written(
        portal([
          event({ id: 'con', title: 'Còn' }),
          event({ id: 'nhap', title: 'Nháp', status: 'draft' }),
          event({ id: 'cho', title: 'Chờ', publishFrom: '2026-02-01' }),
          event({
            id: 'go',
            title: 'Gỡ',
            status: 'withdrawn',
            withdrawal: { reason: 'Sai.', day: '2026-01-30' },
          }),
        ]),
      ),
    );
    expect(events.map(({ summary }) => summary)).toEqual(['Còn']);
  });

  it('ends its lines as calendars do, none longer than 75 octets, no letter cut in two', () => {
    const { text, first } = only({ title: 'Nghiêng nghiêng những chuyến đò khuya '.repeat(5) });
    const lines = text.split('\r\n');
    expect(lines.at(-1)).toBe('');
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(text).not.toMatch(/[^\r]\n|\uFFFD/);
    expect(first.summary).toBe('Nghiêng nghiêng những chuyến đò khuya '.repeat(5).trim());
  });

  it('names itself, without the signs that calendars reserve', () => {
    const { calendar } = read(written(portal([])));
    expect(calendar.getFirstPropertyValue('name')).toBe(
      'Sự kiện tọa đàm giao lưu – Sở Tư pháp tỉnh Mẫu',
    );
  });
});

describe('The emulation calendar', () => {
  const settings = {
    anniversaries: {
      terms: [
        { id: 'nganh', name: 'Ngày truyền thống', day: '1945-08-28', note: 'Ngày thành lập.' },
      ],
    },
  };
  const plan = campaign({
    id: 'dot',
    title: 'Đợt',
    milestones: [
      { when: '2025-11-04', title: 'Mở đầu' },
      { when: '2025-11-04', title: 'Ra chợ' },
      { when: '2025-11-05', until: '2025-11-08', title: 'Trên loa', text: 'Mỗi tối.' },
      { when: '2025-11', title: 'Cả tháng' },
      { when: '2025-Q4', title: 'Cả quý' },
      { when: '2025-11-09', until: '2025', title: 'Đến hết năm' },
    ],
  });
  const opened = portal([plan], '2026-01-31', { settings });
  const { events } = read(
    writeCalendar(
      opened,
      { ...source, entries: emulationEntries(opened, '2026-01-20T10:00:00+07:00') },
      absolute,
    ),
  );

  it('has each remembered day of ten years, and says which return it is', () => {
    const remembered = events.filter(({ uid }) => uid.startsWith('anniversary-'));
    expect(remembered).toHaveLength(10);
    expect(remembered[0]?.uid).toBe('anniversary-nganh-2026@tinh.gov.vn/thi-dua');
    expect(remembered[0]?.summary).toBe('Kỷ niệm 81 năm Ngày truyền thống');
    expect(remembered[4]?.startDate.toString()).toBe('2030-08-28');
    expect(remembered[4]?.summary).toBe('Kỷ niệm 85 năm Ngày truyền thống');
  });

  it('has milestones that are set to the day, each by a name of its own, and no others', () => {
    const milestones = events.filter(({ uid }) => uid.startsWith('milestone-'));
    expect(
      milestones.map(({ uid, summary, startDate, endDate }) => [
        uid.replace('@tinh.gov.vn/thi-dua', ''),
        summary,
        startDate.toString(),
        endDate.toString(),
      ]),
    ).toEqual([
      ['milestone-dot-2025-11-04', 'Mở đầu', '2025-11-04', '2025-11-05'],
      ['milestone-dot-2025-11-04-2', 'Ra chợ', '2025-11-04', '2025-11-05'],
      ['milestone-dot-2025-11-05', 'Trên loa', '2025-11-05', '2025-11-09'],
    ]);
    expect(milestones[2]?.description).toBe('Mỗi tối.\nĐợt');
  });

  it('has the milestones of contests too, by names that no campaign’s can take', () => {
    const contest = event({
      id: 'dot',
      kind: 'contest',
      title: 'Cuộc thi',
      contest: {
        milestones: [
          { when: '2025-11-04', title: 'Mở' },
          { when: '2025-12-01', until: '2025-12-12', title: 'Chấm' },
        ],
      },
    });
    const entries = emulationEntries(portal([plan, contest]), '2026-01-20T10:00:00+07:00');
    const own = entries.filter(({ key }) => key.startsWith('contest-'));
    expect(own.map(({ key, title, from, to }) => [key, title, from, to])).toEqual([
      ['contest-dot-2025-11-04', 'Mở', '2025-11-04', '2025-11-04'],
      ['contest-dot-2025-12-01', 'Chấm', '2025-12-01', '2025-12-12'],
    ]);
    expect(own[0]?.text).toBe('Cuộc thi');
    expect(own[0]?.address).toBe('/su-kien/cuoc-thi/');
    expect(entries.map(({ key }) => key)).toContain('milestone-dot-2025-11-04');
  });
});
