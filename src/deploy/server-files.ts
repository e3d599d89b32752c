import { resolve } from 'node:path';
import { fillTemplate } from './fill-template.ts';
import { nginxSite } from './nginx-site.ts';
import type { ServerSettings } from './server-settings.ts';

/** One file that a server needs outside the project's folder. */
export type ServerFile = { readonly path: string; readonly text: string; readonly mode: number };

const code = resolve(import.meta.dirname, '../..');

/** Every file that a server needs, from the settings that stand in `envFile`. */
export function serverFiles(settings: ServerSettings, envFile: string): readonly ServerFile[] {
  const values = {
    code,
    envFile,
    dataDir: settings.dataDir,
    releases: settings.releasesDir,
    backupDir: settings.backupDir,
    hardening: fillTemplate('systemd/hardening.conf', {}),
  };
  const filled = (path: string, template: string, mode = 0o644) => ({
    path,
    text: fillTemplate(template, values),
    mode,
  });
  const units = ['hoa-dep-newsroom.service', 'hoa-dep-backup.service', 'hoa-dep-backup.timer'];
  return [
    { path: '/etc/nginx/sites-available/hoa-dep', text: nginxSite(settings), mode: 0o644 },
    ...units.map((unit) => filled(`/etc/systemd/system/${unit}`, `systemd/${unit}`)),
    filled('/etc/sysusers.d/hoa-dep.conf', 'systemd/sysusers.conf'),
    filled('/etc/tmpfiles.d/hoa-dep.conf', 'systemd/tmpfiles.conf'),
    filled('/usr/local/bin/hoa-dep', 'bin/hoa-dep', 0o755),
  ];
}
