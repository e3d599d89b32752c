import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../deploy/nginx-run.ts';
import { bar, figure } from './bars.ts';
import { lackingForSystemd, machineWithSystemd } from './machine-with-systemd.ts';
import { send } from './newsroom-client.ts';

/** Where the newsroom must write, and where nothing may change even if it were broken into. */
const writable = ['/var/lib/hoa-dep/data', '/var/lib/hoa-dep/releases', './.cache', './.astro'];
const closed = [
  '.',
  './src',
  '/etc',
  '/usr',
  '/var/lib',
  '/var/log',
  '/var/backups/hoa-dep',
  '/root',
];

const lacking = lackingForSystemd();
if (lacking.length > 0) {
  figure(`Máy này còn thiếu: ${lacking.join(', ')}. Cần quyền root và gói systemd-container.`);
  process.exit(1);
}
const port = await freePort();
const siteUrl = `http://127.0.0.1:${port}/`;
const machine = await machineWithSystemd(siteUrl, port);
const { run } = machine;
const unit = 'hoa-dep-newsroom.service';
const mainPid = () => run(`systemctl show --property MainPID --value ${unit}`);

async function untilAnswering(isRight: (health: Readonly<Record<string, unknown>>) => boolean) {
  const started = performance.now();
  while (performance.now() - started < 120_000) {
    const answer = await send(`${siteUrl}admin/health`, 'GET').catch(() => undefined);
    if (answer?.status === 200 && isRight(answer.json)) {
      return (performance.now() - started) / 1000;
    }
    await pause(200);
  }
  throw new Error(run(`journalctl --no-pager --unit ${unit} | tail -30`));
}

try {
  run('node src/commands/deploy.ts && systemd-sysusers hoa-dep.conf');
  run('systemd-tmpfiles --create hoa-dep.conf && systemctl daemon-reload');
  const who = '--login quan.tri --name "Quản Trị" --email quan.tri@stp.example';
  run(`hoa-dep newsroom init --content examples/khoi-dau ${who}`);
  run(`systemctl enable --now ${unit} hoa-dep-backup.timer`);
  await untilAnswering(({ status }) => status === 'ok');
  for (
    let tries = 0;
    tries < 600 && !run('ls /var/lib/hoa-dep/releases').includes('current');
    tries += 1
  ) {
    await pause(500);
  }
  const isShown = run('ls -L /var/lib/hoa-dep/releases/current').includes('index.html');
  bar(isShown, 'tòa soạn chạy dưới systemd, dựng và đưa trang lên trong khuôn khổ được cấp');

  const touch = (folder: string) =>
    run(
      `nsenter --mount --target ${mainPid()} -- sh -c 'cd /opt/hoa-dep; touch ${folder}/.thu && rm ${folder}/.thu && echo ghi' || true`,
    );
  const wrong = [
    ...writable.filter((folder) => !/^ghi$/m.test(touch(folder))),
    ...closed.filter((folder) => /^ghi$/m.test(touch(folder))),
  ];
  bar(
    wrong.length === 0,
    `ghi được ${writable.length} nơi cần ghi, không ghi được ${closed.length} nơi khác, cả khi là root ${wrong}`,
  );
  const limits = run(`grep -E "^(NoNewPrivs|Seccomp|CapEff|CapBnd):" /proc/${mainPid()}/status`);
  bar(
    /CapEff:\s+0+$/m.test(limits) && /CapBnd:\s+0+$/m.test(limits),
    'không còn quyền nào của nhân',
  );
  bar(/NoNewPrivs:\s+1/.test(limits) && /Seccomp:\s+2/.test(limits), 'không xin thêm được quyền');

  const before = mainPid();
  run(`kill -9 ${before}`);
  const seconds = await untilAnswering(({ status }) => status === 'ok' && mainPid() !== before);
  bar(seconds < 30, `bị tắt ngang thì chạy lại và trả lời sau ${seconds.toFixed(1)} giây`);
  bar(
    run('systemctl list-timers --no-pager').includes('hoa-dep-backup.timer'),
    'sao lưu có trong lịch',
  );
  run('systemctl start hoa-dep-backup.service');
  bar(/hoa-dep-\d{4}-\d\d-\d\d\.tar\.gz/.test(run('ls /var/backups/hoa-dep')), 'sao lưu chạy được');
  run(`systemctl stop ${unit}`);
  const result = run(`systemctl show --property Result --value ${unit}`);
  bar(result === 'success', `dừng êm: ${result}`);
  const warnings = run(
    `journalctl --no-pager --quiet --priority warning --unit 'hoa-dep-*' --output cat`,
  );
  // The first two tell of the kill; the last of the drill's own machine, which has no network of its own.
  const known = /status=9\/KILL|Failed with result 'signal'|configure loopback network device/;
  const others = warnings.split('\n').filter((line) => line !== '' && !known.test(line));
  bar(others.length === 0, `nhật ký không có cảnh báo ${others.join('\n')}`);
} finally {
  await machine.stop();
}
