import { Refusal } from '../refusal.ts';
import type { Account, StoredAccount } from './account.ts';
import { hashPassword, isPassword } from './password-hash.ts';
import { newRecoveryCodes, readCode, stepOf } from './second-step.ts';

/** The second steps of the accounts: a code from the person's own device, or a recovery code. */
export type SecondSteps = {
  /** Adds the device that holds this key; gives the recovery codes, or undefined for a wrong code. */
  add(id: string, key: string, code: string): Promise<readonly string[] | undefined>;
  remove(id: string): Promise<Account>;
  /** Uses up a code and says of which kind it was; undefined when it is wrong or was used before. */
  pass(id: string, typed: string): Promise<'device' | 'recovery' | undefined>;
};

/** What second steps need of the accounts. */
export type AccountStore = {
  stored(id: string): Promise<StoredAccount>;
  edit(id: string, change: (account: StoredAccount) => Partial<StoredAccount>): Promise<Account>;
};

/** The second steps of these accounts; `now` tells the time in milliseconds. */
export function secondStepsOf({ stored, edit }: AccountStore, now: () => number): SecondSteps {
  /** Writes what `use` makes of the newest second step; false when it makes nothing of it. */
  const change = async (id: string, use: (now: StoredStep) => StoredStep | undefined) => {
    const uses: boolean[] = [];
    await edit(id, ({ secondStep }) => {
      const used = secondStep && use(secondStep);
      uses.push(used !== undefined);
      return used === undefined ? {} : { secondStep: used };
    });
    return uses.includes(true);
  };

  const passDevice = async (id: string, key: string, code: string) => {
    const step = stepOf(key, code, now());
    if (step === undefined) return undefined;
    const isFresh = await change(id, (one) =>
      one.key === key && step > one.usedStep ? { ...one, usedStep: step } : undefined,
    );
    return isFresh ? 'device' : undefined;
  };

  const passRecovery = async (id: string, hashes: readonly string[], code: string) => {
    for (const hash of hashes) {
      if (!(await isPassword(code, hash))) continue;
      const isFresh = await change(id, (one) => {
        const recovery = one.recovery.filter((other) => other !== hash);
        return recovery.length < one.recovery.length ? { ...one, recovery } : undefined;
      });
      return isFresh ? 'recovery' : undefined;
    }
    return undefined;
  };

  return {
    add: async (id, key, typed) => {
      const { code } = readCode(typed);
      const usedStep = stepOf(key, code, now());
      if (usedStep === undefined) return undefined;
      const codes = newRecoveryCodes();
      const recovery = await Promise.all(codes.map((one) => hashPassword(one)));
      const added = new Date(now()).toISOString();
      await edit(id, ({ secondStep }) => {
        if (secondStep !== undefined) throw alreadyThere();
        return { secondStep: { key, added, usedStep, recovery } };
      });
      return codes;
    },
    remove: (id) => edit(id, () => ({ secondStep: undefined })),
    pass: async (id, typed) => {
      const { secondStep } = await stored(id);
      if (secondStep === undefined) return undefined;
      const { kind, code } = readCode(typed);
      if (kind === 'device') return passDevice(id, secondStep.key, code);
      return passRecovery(id, secondStep.recovery, code);
    },
  };
}

type StoredStep = NonNullable<StoredAccount['secondStep']>;

function alreadyThere(): Refusal {
  return new Refusal(
    409,
    'Tài khoản này đã bật đăng nhập hai bước.',
    'tắt đăng nhập hai bước trước, rồi bật lại với điện thoại mới.',
  );
}
