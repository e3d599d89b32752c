import type { CmsCollection, CmsConfig } from 'decap-cms-core';
import { filledUnit } from './filled-unit.ts';
import { mayDo, me } from './people/account.ts';
import type { Place } from './place.ts';

/** The generated configuration with what differs from place to place, and from person to person. */
export function configHere(config: CmsConfig, place: Place, hasDrafts: boolean): CmsConfig {
  const { basePath, siteUrl, apiUrl } = place;
  return {
    ...config,
    load_config_file: false,
    backend: { ...config.backend, proxy_url: apiUrl },
    site_url: siteUrl,
    display_url: siteUrl,
    logo: { src: `${basePath}admin/logo.svg`, show_in_header: true },
    issue_reports: { url: `${siteUrl}lien-he/` },
    ...(hasDrafts
      ? { publish_mode: 'editorial_workflow', collections: config.collections.map(forMe) }
      : {}),
  };
}

/** A collection with its drafts' notes, and without the buttons for what this person may not do. */
function forMe(collection: CmsCollection): CmsCollection {
  const { name, create = false, fields } = collection;
  const editor = { ...collection.editor, notes: true };
  return {
    ...collection,
    ...(fields && { fields: filledUnit(fields, me()?.person) }),
    create: create && mayDo('write-draft', name),
    delete: mayDo('delete', name),
    editor,
  };
}

/** The generated configuration as Decap's types see it; a test holds it against Decap's own schema. */
export function readConfig(generated: unknown): CmsConfig {
  if (!isConfig(generated)) throw new Error('admin/config.generated.json: run npm run cms:config');
  return generated;
}

function isConfig(value: unknown): value is CmsConfig {
  return (
    typeof value === 'object' && value !== null && 'backend' in value && 'collections' in value
  );
}
