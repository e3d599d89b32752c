import type { Problem } from './problem.ts';

/** What a failing machine is told to people as: the problem, the remedy. */
export type MachineTrouble = { readonly problem: string; readonly remedy: string };

const troubles: readonly (readonly [sign: RegExp, trouble: MachineTrouble])[] = [
  [
    /ENOSPC|EDQUOT|no space left on device|disk quota exceeded/i,
    {
      problem: 'Đĩa của máy chủ đã đầy',
      remedy: 'báo người quản trị dọn bớt đĩa, rồi làm lại việc này.',
    },
  ],
  [
    /EROFS|EACCES|EPERM|read-only file system|permission denied|insufficient permission/i,
    {
      problem: 'Máy chủ không ghi được vào thư mục dữ liệu của tòa soạn',
      remedy:
        'báo người quản trị xem đĩa và quyền ghi của thư mục dữ liệu (DATA_DIR), rồi làm lại việc này.',
    },
  ],
  [
    /spawn git ENOENT/,
    {
      problem: 'Máy chủ không tìm thấy chương trình Git',
      remedy: 'báo người quản trị cài lại Git trên máy chủ, rồi làm lại việc này.',
    },
  ],
];

/** What is wrong with the machine, when the words of a failure tell; undefined for any other failure. */
export function machineTrouble(words: string): MachineTrouble | undefined {
  return troubles.find(([sign]) => sign.test(words))?.[1];
}

const machine = 'Máy chủ';

/** A failure of a build that is not the content's, as a problem among those of the content. */
export function machineProblem(label: string, words: string, otherwise: MachineTrouble): Problem {
  return { file: machine, field: '', label, ...(machineTrouble(words) ?? otherwise) };
}

/** Whether a problem may pass without anybody changing the content. */
export function isOfMachine({ file }: Problem): boolean {
  return file === machine;
}
