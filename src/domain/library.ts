import type { AnyRecord } from '../schema/record.ts';
import type { Site } from '../schema/site.ts';
import type { PictureFault } from '../schema/upload-fault.ts';

/** What an uploaded file turned out to be; sizes in pixels, as seen upright. */
export type Upload =
  /** `located`: its file says where it was taken, which pages do not pass on but downloads do. */
  | { is: 'picture'; width: number; height: number; located?: true }
  | { is: 'file' }
  /** Put into the folder by hand, past the newsroom's own question. */
  | { is: 'heavy'; bytes: number }
  | { is: 'broken'; reason: PictureFault };

/** Everything a department has written, drafts and withdrawn records too: for checks, not for readers. */
export interface Library {
  /** The content folder as messages show it, `content`. */
  folder: string;
  site: Site;
  /** Settings whose files could not be read, so that nobody is blamed for what they would list. */
  unreadSettings?: ReadonlySet<string>;
  records: readonly AnyRecord[];
  /** `<collection>/<id>` of every file, also of those that could not be read. */
  ids: ReadonlySet<string>;
  /** Uploads by the address that records use, `/uploads/a.jpg`. */
  uploads: ReadonlyMap<string, Upload>;
}
