import { createApp } from 'astro/app/entrypoint';
import type { PreviewModule } from '../../publish/build-preview.ts';
import { routes } from '../../site/portal.ts';

/** Makes the page of the record that `PREVIEW` names, by the templates of the site. */
export const renderRecord: PreviewModule['renderRecord'] = async () => {
  const [route] = routes;
  if (route === undefined) return undefined;
  const answer = await createApp({ streaming: false }).render(new Request('http://127.0.0.1/'));
  return { address: route.address, html: await answer.text() };
};
