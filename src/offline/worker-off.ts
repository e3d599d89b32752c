import { deleteCaches } from './own-caches.ts';
import type { WorkerScope } from './worker-scope.ts';

declare const self: WorkerScope;

const { registration } = self;

// What a portal serves that has switched its worker off: it clears up after the other and goes.
self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener('activate', (event) =>
  event.waitUntil(deleteCaches(registration.scope).then(() => registration.unregister())),
);
