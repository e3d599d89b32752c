import { cardOf, kindName } from '../../domain/card.ts';
import { type Hue, hueOf } from '../../domain/hue.ts';
import type { Portal } from '../../domain/portal.ts';
import { petalPattern } from '../../images/petal-pattern.ts';
import type { Drawing, Inlay } from '../../images/share-image.ts';
import { collections } from '../../schema/collections.ts';
import type { AnyRecord } from '../../schema/record.ts';
import { drawableText } from './drawable-text.ts';
import { EMBLEM } from './emblem.ts';
import { fitLines, type Room } from './fit-lines.ts';
import { drawnLine } from './typeface.ts';

const WIDTH = 1200;
const HEIGHT = 630;
/** The side on which the picture or the flower stands. */
const SIDE = { left: 780, width: 420 };
const LEFT = 64;
const TEXT_WIDTH = SIDE.left - LEFT - 44;

const INK = '#1f1b16';
const INK_SOFT = '#4d463d';
const PAPER = '#fbf7f0';
const LINE = '#ddd2c1';
const COLOURS: Readonly<Record<Hue, string>> = {
  accent: '#8f1b1e',
  jade: '#0c5140',
  gold: '#664600',
  indigo: '#2e3a80',
};

const TITLE: Room = { width: TEXT_WIDTH, height: 312, weight: 'bold', sizes: steps(72, 30, 2) };
const KICKER: Room = { width: TEXT_WIDTH, height: 34, weight: 'bold', sizes: [26, 24, 22] };
const UNIT: Room = { width: TEXT_WIDTH, height: 70, weight: 'regular', sizes: steps(28, 18, 2) };
const AGENCY: Room = {
  width: TEXT_WIDTH - 84,
  height: 42,
  weight: 'bold',
  sizes: steps(25, 16, 1),
};
const PORTAL: Room = { ...AGENCY, height: 28, weight: 'regular', sizes: [20, 18, 16] };

/** Every picture of a portal: its own, and one for each record. */
export function* allDrawings(portal: Portal): Generator<Drawing> {
  yield portalDrawing(portal);
  for (const record of portal.records.values()) yield recordDrawing(portal, record);
}

/** What stands on such a picture. */
interface Words {
  kicker: string;
  title: string;
  below: string;
}

/** The picture that stands for a record where it is shared: kind, title, unit, the department. */
export function recordDrawing(portal: Portal, record: AnyRecord): Drawing {
  const { title, unit = '', picture, ratio } = cardOf(portal, record);
  const kind = kindOf(record);
  const words = { kicker: kind, title: drawableText(title) === '' ? kind : title, below: unit };
  const hue = hueOf(record.collection);
  const shown = portal.uploads.get(picture?.image ?? '')?.is === 'picture' ? picture : undefined;
  return drawing(portal, words, hue, record.id, shown && { image: shown.image, ratio });
}

/** The picture that stands for the portal and its lists. */
export function portalDrawing(portal: Portal): Drawing {
  const { agency } = portal.site;
  const words = { kicker: agency.province, title: agency.portal, below: agency.slogan ?? '' };
  return drawing(portal, words, 'accent', agency.portal, undefined);
}

/** Not a campaign's phase, which changes by the day, when nobody has touched the record. */
function kindOf(record: AnyRecord): string {
  const kind = record.collection === 'exemplars' ? collections.exemplars.one : kindName(record);
  return kind.charAt(0).toLocaleUpperCase('vi') + kind.slice(1);
}

function drawing(
  { site }: Portal,
  words: Words,
  hue: Hue,
  seed: string,
  picture: { image: string; ratio: 'portrait' | 'landscape' } | undefined,
): Drawing {
  const { agency } = site;
  const top = lines(words.kicker, KICKER, 62, COLOURS[hue]);
  const title = lines(words.title, TITLE, top.bottom + 10, INK);
  const below = lines(words.below, UNIT, title.bottom + 16, INK_SOFT);
  const name = lines(agency.name, AGENCY, 527, INK, LEFT + 84);
  const portalName = lines(agency.portal, PORTAL, name.bottom, INK_SOFT, LEFT + 84);
  const emblem =
    agency.emblem === undefined ? `<g transform="translate(${LEFT + 32} 559)">${EMBLEM}</g>` : '';
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">`,
    `<path fill="${PAPER}" d="M0 0h${WIDTH}v${HEIGHT}H0z"/>`,
    side(seed, hue),
    `<path fill="${COLOURS[hue]}" d="M0 0h14v${HEIGHT}H0z"/>`,
    top.svg,
    title.svg,
    below.svg,
    `<path fill="${LINE}" d="M${LEFT} 506h${TEXT_WIDTH}v2H${LEFT}z"/>`,
    emblem,
    name.svg,
    portalName.svg,
    '</svg>',
  ].join('');
  const emblemInlay: Inlay[] =
    agency.emblem === undefined
      ? []
      : [{ image: agency.emblem, left: LEFT, top: 527, width: 64, height: 64, whole: true }];
  return { svg, inlays: [...(picture === undefined ? [] : [onSide(picture)]), ...emblemInlay] };
}

/** A portrait fills the side; a picture that lies stands in its middle, so that nobody is cut off. */
function onSide({ image, ratio }: { image: string; ratio: 'portrait' | 'landscape' }): Inlay {
  const { left, width } = SIDE;
  if (ratio === 'portrait') return { image, left, top: 0, width, height: HEIGHT, whole: false };
  const height = Math.round((width * 3) / 4);
  return { image, left, top: Math.round((HEIGHT - height) / 2), width, height, whole: false };
}

function side(seed: string, hue: Hue): string {
  const flower = petalPattern(seed, { ratio: 'portrait', hue });
  const place = `x="${SIDE.left}" width="${SIDE.width}" height="${HEIGHT}" preserveAspectRatio="xMidYMid slice"`;
  return flower.replace(/width="\d+" height="\d+"/, place);
}

/** Lines from `top` down; `bottom` is where the next text may begin. */
function lines(text: string, room: Room, top: number, fill: string, x = LEFT) {
  const { size, lines, height } = fitLines(drawableText(text), room);
  const svg = lines.map((line) =>
    drawnLine(line.text, { weight: room.weight, size, x, y: top + line.y, fill }),
  );
  const isEmpty = lines.every((line) => line.text === '');
  return { svg: svg.join(''), bottom: isEmpty ? top : Math.round(top + height) };
}

function steps(from: number, to: number, by: number): number[] {
  return Array.from({ length: Math.floor((from - to) / by) + 1 }, (_, index) => from - index * by);
}
