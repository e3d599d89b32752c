import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { firstPaintSource } from '../../reading/first-paint-source.ts';

const self = "'self'";
const everywhere = {
  defaultSrc: [self],
  objectSrc: ["'none'"],
  baseUri: [self],
  formAction: [self],
  frameAncestors: [self],
};

// Transport security belongs to the web server that has the certificate.
const options = { strictTransportSecurity: false, xFrameOptions: 'SAMEORIGIN' };

const forSite = secureHeaders({
  ...options,
  contentSecurityPolicy: {
    ...everywhere,
    scriptSrc: [self, firstPaintSource],
    styleSrc: [self],
    imgSrc: [self, 'data:'],
  },
});

const forEditor = secureHeaders({
  ...options,
  contentSecurityPolicy: {
    ...everywhere,
    scriptSrc: [self],
    styleSrc: [self, "'unsafe-inline'"],
    imgSrc: [self, 'data:', 'blob:'],
    connectSrc: [self, 'blob:'],
  },
});

/** Security headers: strict for readers, with the few openings that the editor under `/admin/` needs. */
export function securityHeaders(editorPath: string): MiddlewareHandler {
  return (c, next) => (c.req.path.startsWith(editorPath) ? forEditor : forSite)(c, next);
}
