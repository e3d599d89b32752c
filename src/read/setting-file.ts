import type { Problem } from '../domain/problem.ts';
import { type SettingName, type Site, settingNames, settings } from '../schema/site.ts';
import { type ContentFile, readContentFiles, shownPath } from './content-folder.ts';
import { decodeText } from './decode.ts';
import { readFields } from './record-file.ts';

const FILE = /^site\/([a-z-]+)\.ya?ml$/;

function isSettingName(name: string): name is SettingName {
  return (settingNames as readonly string[]).includes(name);
}

function readSetting(
  file: ContentFile,
  name: SettingName,
): { value?: unknown; problems: Problem[] } {
  const text = decodeText(file.bytes);
  if (text === undefined) {
    const problem = 'không phải tệp chữ UTF-8';
    const remedy = 'lưu lại với bảng mã UTF-8.';
    return {
      problems: [{ file: file.path, field: '', label: settings[name].label, problem, remedy }],
    };
  }
  return readFields(file.path, settings[name], { text, firstLine: 1 });
}

/** What stands in for settings that cannot be read, so that everything else is still looked at. */
const BLANK = {
  agency: { name: '', portal: '', province: '', governing: '', responsible: '', address: '' },
  people: { people: [] },
  navigation: { items: [] },
  footer: { reuse: '', links: [] },
  notices: { downtimes: [], occasions: [] },
  report: {},
  services: { offline: 'enabled' },
  propaganda: {},
  fields: { terms: [] },
  awards: { terms: [] },
  blocs: { terms: [] },
  anniversaries: { terms: [] },
  abbreviations: { items: [] },
  everyday: { items: [] },
} satisfies Site;

/** Reads `site/`; a missing file counts as an empty one, so its required fields are asked for. */
export async function readSite(
  contentFolder: string,
): Promise<{ site: Site; unread: ReadonlySet<string>; problems: Problem[] }> {
  const files = await readContentFiles(contentFolder, 'site');
  const problems: Problem[] = [];
  const read: Partial<Record<SettingName, unknown>> = {};
  for (const file of files) {
    const name = FILE.exec(file.inside)?.[1];
    if (name === undefined || !isSettingName(name)) {
      problems.push({
        file: file.path,
        field: '',
        label: 'Cả tệp',
        problem: 'cổng không có phần thiết đặt này',
        remedy: `xóa tệp, hoặc đổi tên thành một trong: ${settingNames.map((known) => `${known}.yml`).join(', ')}.`,
      });
    }
  }
  for (const name of settingNames) {
    // The editor saves `.yml`, so that is the one which counts.
    const [file, twin] = files
      .filter(({ inside }) => FILE.exec(inside)?.[1] === name)
      .sort((a, b) => b.inside.localeCompare(a.inside, 'en'));
    if (twin !== undefined) {
      problems.push({
        file: twin.path,
        field: '',
        label: 'Cả tệp',
        problem: `phần thiết đặt này đã có trong ${name}.yml`,
        remedy: `chép những gì còn cần sang ${name}.yml rồi xóa tệp này.`,
      });
    }
    const missing = {
      path: `${shownPath(contentFolder)}/site/${name}.yml`,
      inside: '',
      bytes: new Uint8Array(),
    };
    const { value, problems: found } = readSetting(file ?? missing, name);
    problems.push(...found);
    read[name] = value;
  }
  const readable = Object.entries(read).filter(([, value]) => value !== undefined);
  const unread = new Set(settingNames.filter((name) => read[name] === undefined));
  return { site: { ...BLANK, ...Object.fromEntries(readable) }, unread, problems };
}
