import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { z } from 'zod';
import {
  type RatingChoice,
  type RatingReason,
  ratingAddresses,
  ratingChoices,
  ratingReasons,
} from '../../domain/rating.ts';
import { asksHere } from '../ratings/asks-here.ts';
import { publishedTitles } from '../ratings/published-titles.ts';
import type { Ratings } from '../ratings/ratings.ts';
import { ratingsCsv, ratingsPage } from '../ratings/ratings-table.ts';
import { Refusal } from '../refusal.ts';
import { clientAddress } from './client-address.ts';
import type { SiteFolder } from './site-files.ts';

/** What the ratings need to know of the newsroom around them. */
export type RatingRoutesOptions = {
  readonly ratings: Ratings;
  /** Whether who asks may see the sums. */
  maySee(c: Context): Promise<boolean>;
  readonly folder: SiteFolder;
  /** Path of the public address, with a slash at both ends. */
  readonly base: string;
  /** Origin of the site, whose pages alone may ask. */
  readonly siteOrigin: string;
  today(): string;
};

const largestBody = 1024;
/** Answers from one address in ten minutes; a whole office may stand behind one. In memory alone. */
const limit = { points: 30, duration: 600 };

const choices = Object.keys(ratingChoices) as [RatingChoice, ...RatingChoice[]];
const reasons = Object.keys(ratingReasons) as [RatingReason, ...RatingReason[]];
const answer = z.object({
  page: z.string().max(200),
  path: z.string().max(300),
  choice: z.enum(choices),
  reason: z.enum(reasons).optional(),
});

/** Takes readers' answers, and shows their sums to those who may see them. */
export function ratingRoutes(options: RatingRoutesOptions): Hono {
  const { ratings, maySee, folder, base, siteOrigin, today } = options;
  const limiter = new RateLimiterMemory(limit);
  const app = new Hono().basePath(base);

  const take = async (isOwn: boolean, address: string, form: unknown) => {
    if (!isOwn) throw refused(403);
    await limiter.consume(address).catch(() => {
      throw refused(429);
    });
    const read = answer.safeParse(form);
    const published = folder();
    if (!read.success || published === undefined) throw refused(422);
    const { page, path, choice, reason } = read.data;
    if (!(await asksHere(published, path, page))) throw refused(422);
    await ratings.add(today(), page, choice, reason);
  };

  app.post(
    ratingAddresses.send,
    bodyLimit({ maxSize: largestBody, onError: () => Promise.reject(refused(422)) }),
    async (c) => {
      c.header('Cache-Control', 'no-store');
      const isScript = c.req.header('accept')?.includes('application/json') === true;
      const taken = take(isOwnPage(c, siteOrigin), clientAddress(c), await c.req.parseBody());
      if (isScript) {
        await taken;
        return c.body(null, 204);
      }
      const isTaken = await taken.then(
        () => true,
        (error: unknown) => {
          if (!(error instanceof Refusal)) console.error(error);
          return false;
        },
      );
      const { thanks, refused: sorry } = ratingAddresses;
      return c.redirect(base + (isTaken ? thanks : sorry).slice(1), 303);
    },
  );

  const shown = async () => {
    const published = folder();
    const titles =
      published === undefined
        ? new Map()
        : await publishedTitles(published, base).catch(() => new Map());
    return [await ratings.all(), titles] as const;
  };

  app.use('/admin/danh-gia/*', async (c, next) => {
    c.header('Cache-Control', 'no-store');
    // A page for people: who may not see it is led to the door.
    return (await maySee(c)) ? next() : c.redirect(`${base}admin/`, 302);
  });
  app.get('/admin/danh-gia/', async (c) => c.html(ratingsPage(...(await shown()))));
  app.get('/admin/danh-gia/so-lieu.csv', async (c) => {
    c.header('Content-Type', 'text/csv; charset=utf-8');
    c.header('Content-Disposition', 'attachment; filename="y-kien-ban-doc.csv"');
    return c.body(ratingsCsv(...(await shown())));
  });
  return app;
}

/** Browsers say where a form stands; of a page that names no referrer they hide the origin alone. */
function isOwnPage(c: Context, siteOrigin: string): boolean {
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin';
  return (c.req.header('origin') ?? siteOrigin) === siteOrigin;
}

function refused(status: 403 | 422 | 429): Refusal {
  return new Refusal(
    status,
    'Chưa nhận được ý kiến.',
    'mở lại trang vừa đọc và thử lại sau ít phút.',
  );
}
