// Decap's widgets, its proxy backend and react-dom ship no types; these are the parts that the editor uses.
declare module 'decap-cms-widget-*' {
  import type { CmsWidgetParam } from 'decap-cms-core';

  const widget: { Widget: (options?: object) => CmsWidgetParam };
  export default widget;
}

declare module 'decap-cms-backend-proxy' {
  export interface BackendConfig {
    backend: { name: string; proxy_url?: string; branch?: string };
    media_folder: string;
  }

  export interface ProxyRequest {
    action: string;
    params: Record<string, unknown>;
  }

  export class ProxyBackend {
    constructor(config: BackendConfig, options?: object);
    branch: string;
    proxyUrl: string;
    mediaFolder: string;
    request(payload: ProxyRequest): Promise<unknown>;
    persistEntry(entry: object, options: object): Promise<unknown>;
    entriesByFolder(folder: string, extension: string, depth: number): Promise<unknown[]>;
    publishUnpublishedEntry(collection: string, slug: string): Promise<unknown>;
  }
}

declare module 'decap-cms-lib-util' {
  /** A place in a long list; Decap asks the backend for the next one. */
  export class Cursor {
    static create(of: { actions: string[]; data: object; meta: object }): Cursor;
    readonly data: { toJS(): unknown };
  }

  export const CURSOR_COMPATIBILITY_SYMBOL: unique symbol;
}

declare module '*.json' {
  const content: unknown;
  export default content;
}

declare module 'decap-cms-locales/dist/esm/en/index.js' {
  const en: Record<string, object>;
  export default en;
}

declare module 'decap-cms-core/dist/esm/formats/frontmatter.js' {
  export function frontmatterYAML(): {
    fromFile(text: string): unknown;
    toFile(values: object, order: readonly string[]): string;
  };
}

declare module 'decap-cms-core/dist/esm/formats/yaml.js' {
  const format: {
    fromFile(text: string): unknown;
    toFile(values: object, order: readonly string[]): string;
  };
  export default format;
}

declare module 'react-dom' {
  export function flushSync(work: () => void): void;
}

declare module 'react-dom/client' {
  import type { ReactNode } from 'react';

  export function createRoot(place: Element): { render(node: ReactNode): void };
}
