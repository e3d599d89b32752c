import { html } from 'hono/html';

/** What a page says that stands between the agency's sign-in and the editor. */
export type SignInPage = {
  readonly title: string;
  readonly text: string;
  /** Where it leads, and in which words; `isNow` goes there at once. */
  readonly next?: { readonly to: string; readonly label: string; readonly isNow: boolean };
};

/**
 * A page without scripts. Going on from it is a step inside the newsroom's own site, on which the
 * browser sends a strict cookie; on a redirect that began at the provider it would not.
 */
export function signInPage({ title, text, next }: SignInPage) {
  const refresh =
    next?.isNow === true ? html`<meta http-equiv="refresh" content="0; url=${next.to}" />` : '';
  const link = next === undefined ? '' : html`<p><a href="${next.to}">${next.label}</a></p>`;
  return html`<!doctype html>
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        ${refresh}
        <title>${title}</title>
        <style>
          body { max-width: 34rem; color: #2b2523; background: #fff; margin: 12vh auto; padding: 0 20px; font: 400 17px/1.6 system-ui, sans-serif; overflow-wrap: anywhere; }
          h1 { font-size: 24px; line-height: 1.3; }
          a { display: inline-block; padding: 10px 18px; border: 1px solid; border-radius: 6px; color: #9b1c1c; font-weight: 700; text-decoration: none; }
          a:focus-visible { outline: 3px solid #b98a1e; outline-offset: 2px; }
        </style>
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          <p>${text}</p>
          ${link}
        </main>
      </body>
    </html>`;
}
