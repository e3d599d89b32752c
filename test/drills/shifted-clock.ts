// Loaded before a newsroom: its clock runs ahead or behind by what a file says, in milliseconds.
import { readFileSync } from 'node:fs';

const realNow = Date.now;
const now = () => realNow() + Number(readFileSync(process.env.CLOCK_FILE ?? '', 'utf8'));

globalThis.Date = new Proxy(Date, {
  construct: (target, args, newTarget) =>
    Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
  get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
});
