/** The part that we use of what a service worker sees; the language's own library for it excludes pages. */
export interface WorkerScope {
  readonly registration: { readonly scope: string; unregister(): Promise<boolean> };
  readonly clients: {
    claim(): Promise<void>;
    get(id: string): Promise<{ readonly url: string } | undefined>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void;
  addEventListener(type: 'message', listener: (event: Lasting & { data: unknown }) => void): void;
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void;
}

/** An event whose work may outlast it. */
export interface Lasting {
  waitUntil(work: Promise<unknown>): void;
}

/** A request that the worker may answer. */
export interface Fetching extends Lasting {
  readonly request: Request;
  /** The page that asks. */
  readonly clientId: string;
  respondWith(answer: Promise<Response>): void;
}
