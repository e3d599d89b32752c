import { machineTrouble } from '../domain/machine-trouble.ts';
import { ContentRefusal } from './content-refusal.ts';
import { Refusal } from './refusal.ts';

/** Why something was not done, in words for people, and what to do about it. */
export type ToldRefusal = { readonly problem: string; readonly remedy: string };

/** Whatever was thrown, as people are told it. */
export function toldRefusal(error: unknown): ToldRefusal {
  if (error instanceof Refusal) return { problem: error.problem, remedy: error.remedy };
  if (error instanceof ContentRefusal) {
    const { problems } = error;
    return {
      problem: problems.map(({ label, problem }) => `${label}: ${problem}`).join('; '),
      remedy: [...new Set(problems.map(({ remedy }) => remedy))].join(' '),
    };
  }
  console.error(error);
  return machineTrouble(error instanceof Error ? error.message : String(error)) ?? unknownTrouble;
}

const unknownTrouble: ToldRefusal = {
  problem: 'Máy chủ gặp sự cố',
  remedy: 'đăng lại sau ít phút; nếu vẫn vậy, báo người quản trị xem nhật ký máy chủ.',
};
