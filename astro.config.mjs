import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

const siteUrl = new URL(process.env.SITE_URL || 'http://127.0.0.1:4321/');

export default defineConfig({
  site: siteUrl.origin,
  base: siteUrl.pathname,
  trailingSlash: 'always',
  // Without inlining, one strict Content-Security-Policy fits every page.
  build: { format: 'directory', inlineStylesheets: 'never', assets: '_astro' },
  // A server builds as a user that may write nowhere else in the project's folder.
  cacheDir: '.cache/astro',
  vite: { build: { assetsInlineLimit: 0 }, cacheDir: '.cache/vite' },
  integrations: [mdx()],
  compressHTML: false,
  devToolbar: { enabled: false },
});
