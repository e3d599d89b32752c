import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Refusal } from '../refusal.ts';

const minute = 60;

/** Wrong guesses allowed, and the seconds after which they are forgotten. */
const limits = {
  // One person at one desk: some honest slips, then a quarter of an hour.
  loginHere: { points: 8, duration: 15 * minute },
  // A whole office may stand behind one address.
  address: { points: 60, duration: 15 * minute },
  // Guesses at one login from many addresses.
  login: { points: 40, duration: 60 * minute },
} as const;

/** Who tries to sign in, and whether the login's owner has been at this address before. */
export type Attempt = {
  readonly login: string;
  readonly address: string;
  readonly isKnownAddress: boolean;
};

/** What is guessed at, and what its owner does who cannot wait. */
const guesses = {
  password: ['mật khẩu', 'nếu quên mật khẩu, nhờ người quản trị cấp mật khẩu mới'],
  code: ['mã', 'nếu mất điện thoại và hết mã dự phòng, nhờ người quản trị gỡ bước thứ hai'],
} as const;

/**
 * Counts wrong passwords or codes, in memory: a restart forgets them. Only who runs the server can restart
 * it, while a file would let any stranger write to its disk as often as they like.
 */
export type Attempts = {
  /** Runs a try that gives undefined for a wrong guess; throws a `Refusal` (429) after too many. */
  guard<T>(attempt: Attempt, signIn: () => Promise<T | undefined>): Promise<T | undefined>;
};

/** Starts counting. */
export function openAttempts(guessed: keyof typeof guesses = 'password'): Attempts {
  const loginHere = new RateLimiterMemory(limits.loginHere);
  const byAddress = new RateLimiterMemory(limits.address);
  const byLogin = new RateLimiterMemory(limits.login);
  const refuse = (reason: unknown) => refuseFor(guessed, reason);

  return {
    guard: async ({ login, address, isKnownAddress }, signIn) => {
      const who = login.trim().toLowerCase();
      const here = JSON.stringify([who, address]);
      const counted: [RateLimiterMemory, string][] = [
        // First, so that one stubborn person does not use up what the whole office has.
        [loginHere, here],
        [byAddress, address],
        // Else a stranger who keeps guessing could shut a colleague out for as long as they like.
        ...(isKnownAddress ? [] : [[byLogin, who] satisfies [RateLimiterMemory, string]]),
      ];
      // Counted before the password is looked at: attempts at one moment must not slip through.
      for (const [limiter, key] of counted) await limiter.consume(key).catch(refuse);
      const answer = await signIn();
      if (answer !== undefined) {
        for (const [limiter, key] of counted) await limiter.reward(key);
        await loginHere.delete(here);
      }
      return answer;
    },
  };
}

function refuseFor(guessed: keyof typeof guesses, reason: unknown): never {
  if (!(reason instanceof RateLimiterRes)) throw reason;
  const [what, remedy] = guesses[guessed];
  const minutes = Math.max(1, Math.ceil(reason.msBeforeNext / 60_000));
  throw new Refusal(
    429,
    `Đã nhập sai ${what} quá nhiều lần.`,
    `đợi ${minutes} phút rồi đăng nhập lại; ${remedy}.`,
  );
}
