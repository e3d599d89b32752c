import { addressOf } from '../domain/address.ts';
import { descriptionOf } from '../domain/card.ts';
import { contactOf } from '../domain/contact.ts';
import type { Portal } from '../domain/portal.ts';
import { publicationDay, updateDay } from '../domain/published.ts';
import { collections } from '../schema/collections.ts';
import type { AnyRecord, Unit } from '../schema/record.ts';
import { eventData } from './event-data.ts';
import { quizData } from './quiz-data.ts';

type Absolute = (address: string) => string;

function organisation(portal: Portal, absolute: Absolute): object {
  const { agency } = portal.site;
  return { '@type': 'GovernmentOrganization', name: agency.name, url: absolute('/') };
}

function authorOf(portal: Portal, record: AnyRecord, absolute: Absolute): object {
  const author = record.collection === 'articles' ? record.author : undefined;
  return author === undefined
    ? organisation(portal, absolute)
    : { '@type': 'Person', name: author };
}

function aboutOf(record: AnyRecord): object {
  if (record.collection !== 'exemplars') return {};
  const type = record.subject === 'person' ? 'Person' : 'Organization';
  return { about: { '@type': type, name: record.name } };
}

/** Where a unit is reached; what it does not tell is left out of the JSON. */
function contactData(portal: Portal, unit: Unit): object {
  const { address, phone, email } = contactOf(portal, unit);
  return { address, telephone: phone, email };
}

/** A record's page in schema.org's words (JSON-LD); `image` is a full address. */
export function structuredData(
  portal: Portal,
  record: AnyRecord,
  absolute: Absolute,
  image: string | undefined,
): object {
  const type = collections[record.collection].schemaOrg;
  const url = absolute(addressOf(record));
  const description = descriptionOf(record);
  const common = { '@context': 'https://schema.org', '@type': type, '@id': url, url, description };
  if (record.collection === 'units') {
    return { ...common, name: record.title, ...contactData(portal, record) };
  }
  const shown = image === undefined ? {} : { image };
  if (record.collection === 'events') {
    return { ...common, ...eventData(portal, record, organisation(portal, absolute)), ...shown };
  }
  return {
    ...common,
    headline: record.title,
    name: record.title,
    inLanguage: record.collection === 'pages' ? record.language : 'vi',
    datePublished: publicationDay(record),
    dateModified: updateDay(record),
    author: authorOf(portal, record, absolute),
    publisher: organisation(portal, absolute),
    ...aboutOf(record),
    ...(record.collection === 'quizzes' ? quizData(portal, record) : {}),
    ...shown,
  };
}

/** A record's page in Dublin Core's words. */
export function dublinCore(
  portal: Portal,
  record: AnyRecord,
  absolute: Absolute,
): Readonly<Record<string, string>> {
  const { agency } = portal.site;
  const author = record.collection === 'articles' ? record.author : undefined;
  return {
    title: record.title,
    creator: author ?? agency.name,
    date: publicationDay(record),
    description: descriptionOf(record),
    publisher: agency.name,
    identifier: absolute(addressOf(record)),
    language: record.collection === 'pages' ? record.language : 'vi',
  };
}
