/** Pictures that every browser of today opens, by the ending of the name. */
export const pictureKinds = ['jpg', 'jpeg', 'png', 'webp', 'avif'] as const;

const paperKinds = ['pdf', 'doc', 'docx', 'xls', 'xlsx', 'ppt', 'pptx', 'odt', 'ods'] as const;

/** Everything that may be uploaded; archives are not, since nobody can look into them. */
export const uploadKinds = [...pictureKinds, ...paperKinds, 'mp3', 'mp4', 'vtt'] as const;

/** The ending of a name that may be uploaded. */
export type UploadKind = (typeof uploadKinds)[number];

// What people take for a picture though readers could not be shown it as it is.
const otherPictures = ['heic', 'heif', 'gif', 'tif', 'tiff', 'bmp', 'svg'];

/** The kind that a file claims by its name; undefined when that kind is not accepted. */
export function kindOf(name: string): UploadKind | undefined {
  const ending = endingOf(name);
  return uploadKinds.find((kind) => kind === ending);
}

/** True for an accepted picture, by its name. */
export function isPictureName(name: string): boolean {
  return includes(pictureKinds, endingOf(name));
}

/** True for any name that says “picture”, those that are not accepted among them. */
export function claimsPicture(name: string): boolean {
  return isPictureName(name) || otherPictures.includes(endingOf(name));
}

/** True for a phone's HEIC picture, by its name. */
export function isHeicName(name: string): boolean {
  return /^hei[cf]$/.test(endingOf(name));
}

/** The kinds as a sentence lists them: `.jpg, .png`. */
export function listedKinds(kinds: readonly UploadKind[]): string {
  return kinds.map((kind) => `.${kind}`).join(', ');
}

function endingOf(name: string): string {
  return /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

function includes(kinds: readonly string[], ending: string): boolean {
  return kinds.includes(ending);
}
