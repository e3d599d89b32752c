import { firstPaintSource } from '../reading/first-paint-source.ts';

const shared = [
  "default-src 'self'",
  `script-src 'self' ${firstPaintSource}`,
  "object-src 'none'",
  "base-uri 'self'",
  "frame-ancestors 'self'",
];

/**
 * Content security policy of pages for readers: nothing but the site's own files, and answers about
 * a page to the one other place that the department has named.
 */
export function readerPolicy(ratingOrigin: string | undefined): string {
  const elsewhere = ratingOrigin === undefined ? '' : ` ${ratingOrigin}`;
  return [
    ...shared,
    "style-src 'self'",
    "img-src 'self' data:",
    `form-action 'self'${elsewhere}`,
    ...(ratingOrigin === undefined ? [] : [`connect-src 'self'${elsewhere}`]),
  ].join('; ');
}

/** Headers of every answer to readers, beside caching and the content security policy. */
export const readerHeaders: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'SAMEORIGIN',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()',
};

/** A year; the province's other host names are not ours to decide about. */
export const transportSecurity = 'max-age=31536000';
