import { withBase } from '../domain/address.ts';
import { asHtml } from '../domain/as-html.ts';
import { longDay, shortDay } from '../domain/dates.ts';
import { followAddress, type Grounds } from '../verify/follow-address.ts';
import { type State, stateNames } from './answer.ts';
import { type AuditLine, unmetLines } from './audit-site.ts';
import { sourcesText, unconfirmed } from './sources-text.ts';
import { summaryOf } from './summary.ts';

const hues: Readonly<Record<State, string>> = {
  met: 'hue-jade',
  unmet: 'hue-accent',
  off: 'hue-gold',
  inapplicable: 'audit__idle',
  outside: 'hue-indigo',
};

/** What the site's own page of the audit lists, as HTML. */
export function auditList(lines: readonly AuditLine[], site: Grounds & { today: string }): string {
  const groups = new Map<string, AuditLine[]>();
  for (const line of lines) groups.set(line.group, [...(groups.get(line.group) ?? []), line]);
  const sections = [...groups].map(
    ([name, some]) =>
      `<section class="audit__group"><h2>${asHtml(name)}</h2>\n<ul class="rows">\n${some
        .map((line) => row(line, site))
        .join('\n')}\n</ul></section>`,
  );
  return [
    `<p class="audit__sum">Ngày ${shortDay(site.today)}: ${asHtml(summaryOf(lines))}.</p>`,
    toMend(unmetLines(lines)),
    ...sections,
    sourceList(lines),
  ].join('\n');
}

function toMend(lines: readonly AuditLine[]): string {
  if (lines.length === 0) return '';
  const items = lines.map(
    ({ id, duty }) => `<li><a href="#${anchor(id)}">${asHtml(duty)}</a></li>`,
  );
  return `<section class="audit__group"><h2>Cần sửa</h2>\n<ul>\n${items.join('\n')}\n</ul></section>`;
}

/** Apart from the ids of the page itself. */
function anchor(id: string): string {
  return `yeu-cau-${id}`;
}

function row(line: AuditLine, site: Grounds): string {
  const { id, state, duty, found, remedy } = line;
  const parts = [
    `<p>${asHtml(sentence(found))}${place(line, site)}</p>`,
    remedy && `<p><strong>Cách làm:</strong> ${asHtml(remedy)}</p>`,
    `<p class="row__meta">${asHtml(sourcesText(line))}</p>`,
  ];
  return `<li id="${anchor(id)}"><p><span class="state ${hues[state]}">${stateNames[state]}</span></p>
<div><h3 class="row__title">${asHtml(duty)}</h3>
${parts.filter(Boolean).join('\n')}</div></li>`;
}

/** A place that is not there cannot be linked to. */
function place({ address }: AuditLine, site: Grounds): string {
  if (address === undefined) return '';
  const href = withBase(site.siteUrl.pathname, address);
  const isThere = followAddress(site, '', href).kind === 'file';
  const shown = `<span class="audit__address">${asHtml(address === '/' ? 'trang chủ' : address)}</span>`;
  return ` Nơi xem: ${isThere ? `<a href="${asHtml(href).replaceAll('"', '&quot;')}">${shown}</a>` : shown}.`;
}

/** Each source once, with its whole name and days. */
function sourceList(lines: readonly AuditLine[]): string {
  const sources = new Set(lines.flatMap((line) => line.sources));
  const items = [...sources].map(({ name, from, to, confirmed }) => {
    const days = [
      from && `hiệu lực từ ${longDay(from)}`,
      to && `đến hết ${longDay(to)}`,
      !confirmed && unconfirmed,
    ];
    return `<li>${asHtml([name, ...days].filter(Boolean).join('; '))}.</li>`;
  });
  return `<section class="audit__group"><h2>Các nguồn</h2>\n<ul>\n${items.join('\n')}\n</ul></section>`;
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
