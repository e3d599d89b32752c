import { Refusal } from '../newsroom/refusal.ts';
import { WrongSetting } from '../read/surroundings.ts';

/** Arguments that a command does not know; the message says how to use it. */
export class WrongUsage extends Error {}

/** Runs a command: exit 0 or 1 as it returns, 1 with a sentence when refused, 2 on wrong usage or settings. */
export async function runCommand(command: (args: string[]) => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command(process.argv.slice(2));
  } catch (error) {
    const isUsage = error instanceof WrongUsage || error instanceof WrongSetting;
    if (!isUsage && !(error instanceof Refusal)) throw error;
    console.error(error.message);
    process.exitCode = isUsage ? 2 : 1;
  }
}
