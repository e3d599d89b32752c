import { type BackendConfig, ProxyBackend, type ProxyRequest } from 'decap-cms-backend-proxy';
import type { Cursor } from 'decap-cms-lib-util';
import type { Problem } from '../src/domain/problem.ts';
import { isObject } from '../src/schema/is-object.ts';
import { askNewsroom, changesSomething } from './ask-newsroom.ts';
import { isMerged, takeMerged } from './conflict/merged-saves.ts';
import { settledFiles } from './conflict/settled-files.ts';
import { type NotesListener, watchNotes } from './drafts/notes-watch.ts';
import { Entrance } from './entrance.ts';
import type { Order } from './list/wanted-order.ts';
import { firstPage, found, nextPage } from './long-lists.ts';
import { NewsroomError, noSuchRecord } from './newsroom-error.ts';
import { openedVersion, rememberOpened, rememberSaved } from './opened-records.ts';
import { me } from './people/account.ts';
import { clearTrouble, showTrouble } from './trouble-banner.ts';
import { usedUploads } from './used-uploads.ts';

/** A record's file as Decap hands it over for saving. */
interface DataFile {
  path: string;
  raw: string;
  base?: string | undefined;
  /** What readers see, once it has been taken into the draft. */
  resolves?: string;
}

/** A save as Decap wants it: the files, and every upload that was chosen since the record opened. */
interface WantedEntry {
  dataFiles: DataFile[];
  assets: { path: string }[];
}

/** An upload as the newsroom lists it. */
interface Media {
  id: string;
  name: string;
  path: string;
}

/** The same as Decap's library shows it. */
interface LibraryFile extends Media {
  url: string;
  displayURL: string;
}

/** Speaks Decap's proxy protocol to the newsroom and tells failures in the newsroom's own words. */
export class HoaDepBackend extends ProxyBackend {
  /** Told after each save; Decap makes the backend itself, so it cannot be handed over otherwise. */
  static onSaved: () => void = () => undefined;
  /** Told what the newsroom found in a record that it did not take. */
  static onRefused: (problems: readonly Problem[]) => void = () => undefined;

  #stopWatching: () => void = () => undefined;

  constructor(config: BackendConfig, options?: object) {
    super(config, options);
    this.branch = config.backend.branch ?? 'main';
  }

  authComponent() {
    return Entrance;
  }

  /** Whoever comes as far as this has been let in at the door. */
  async authenticate() {
    const { login, name } = me()?.person ?? { login: 'bien-tap', name: 'Biên tập viên' };
    return { login, name, token: '' };
  }

  override async request({ action, params }: ProxyRequest): Promise<unknown> {
    try {
      const answer = await askNewsroom(action, params);
      clearTrouble();
      return answer;
    } catch (error) {
      // Decap tells failed saves itself, and looks for records that need not exist.
      const isExpected = error instanceof NewsroomError && error.status === 404;
      if (!changesSomething(action) && !isExpected) showTrouble(String(error));
      throw error;
    }
  }

  async getEntry(path: string | undefined): Promise<unknown> {
    // Decap knows no path for a setting that the configuration does not have.
    if (path === undefined) throw noSuchRecord();
    const entry = await this.request({ action: 'getEntry', params: { branch: this.branch, path } });
    if (isObject(entry) && typeof entry.data === 'string') {
      rememberOpened(path, entry.data, versionOf(entry.file));
    } else if (isRecord(path)) {
      throw noSuchRecord();
    }
    return entry;
  }

  /** One page of a list; Decap asks for the next when it is scrolled to. */
  override entriesByFolder(folder: string, extension: string, depth: number, order: Order = {}) {
    return firstPage(this.#act, { folder, extension, depth }, order);
  }

  traverseCursor(cursor: Cursor) {
    return nextPage(this.#act, cursor);
  }

  /** Records by words, looked for on the server; asked by Decap's search box (see decap-records.ts). */
  foundInFolder(folder: string, extension: string, depth: number, query: string) {
    return found(this.#act, { folder, extension, depth }, query);
  }

  readonly #act = (action: string, params: object) =>
    this.request({ action, params: { branch: this.branch, ...params } });

  /** The library without its contents: pictures come one by one, when they are scrolled to. */
  async getMedia(mediaFolder = this.mediaFolder): Promise<LibraryFile[]> {
    const params = { branch: this.branch, mediaFolder };
    const files = await this.request({ action: 'getMedia', params });
    return Array.isArray(files) ? files.filter(isMedia).map((file) => this.#shown(file)) : [];
  }

  #shown(file: Media): LibraryFile {
    const url = `${this.proxyUrl}/uploads/${encodeURIComponent(file.name)}?id=${file.id}`;
    return { ...file, url, displayURL: url };
  }

  /** The board asks for drafts by itself, all in one; asked one by one they would take minutes. */
  async unpublishedEntries(): Promise<readonly string[]> {
    return [];
  }

  async unpublishedEntryDataFile(collection: string, slug: string, path: string, id: string) {
    const params = { collection, slug, path, id };
    const file = await this.request({ action: 'unpublishedEntryDataFile', params });
    if (!isObject(file) || typeof file.data !== 'string') throw noSuchRecord();
    rememberOpened(path, file.data, versionOf(file));
    return file.data;
  }

  async startNotesPolling(collection: string, slug: string, listener: NotesListener) {
    this.#stopWatching();
    this.#stopWatching = watchNotes(collection, slug, listener);
  }

  async stopNotesPolling(): Promise<void> {
    this.#stopWatching();
  }

  override async publishUnpublishedEntry(collection: string, slug: string): Promise<unknown> {
    try {
      const answer = await super.publishUnpublishedEntry(collection, slug);
      HoaDepBackend.onSaved();
      return answer;
    } catch (error) {
      const files = await settledFiles(error);
      if (files === undefined) throw error;
      // The draft takes in what readers see; then there is nothing left to choose.
      const dataFiles = files.map(({ path, raw, theirsId }) => {
        return { path, slug, raw, base: openedVersion(path), resolves: theirsId };
      });
      const commitMessage = `Gộp với bản trên cổng: ${collection}/${slug}`;
      const options = { commitMessage, newEntry: false, useWorkflow: true, unpublished: true };
      await this.#keep({ dataFiles, assets: [] }, options);
      // Decap opens the record anew once it is published.
      for (const { path } of files) takeMerged(path);
      return this.publishUnpublishedEntry(collection, slug);
    }
  }

  override async persistEntry(entry: WantedEntry, options: object): Promise<unknown> {
    const dataFiles = entry.dataFiles.map((file) => {
      const base = openedVersion(file.path);
      return base === undefined ? file : { ...file, base };
    });
    const texts = entry.dataFiles.map(({ raw }) => raw);
    const assets = usedUploads(entry.assets, texts);
    const sent = { ...entry, dataFiles, assets };
    const answer = await this.#save(sent, options).catch(explained);
    HoaDepBackend.onSaved();
    return answer;
  }

  /** Saves, and brings both texts together when somebody else has saved the same record meanwhile. */
  async #save(entry: WantedEntry, options: object): Promise<unknown> {
    try {
      return await this.#keep(entry, options);
    } catch (error) {
      const files = await settledFiles(error);
      if (files === undefined) throw error;
      const dataFiles = entry.dataFiles.map((file) => {
        const settled = files.find(({ path }) => path === file.path);
        return settled === undefined ? file : { ...file, raw: settled.raw, base: settled.theirsId };
      });
      return this.#save({ ...entry, dataFiles }, options);
    }
  }

  async #keep(entry: WantedEntry, options: object): Promise<unknown> {
    const answer = await super.persistEntry(entry, options);
    if (isObject(answer) && Array.isArray(answer.files)) answer.files.forEach(rememberVersion);
    return answer;
  }
}

/** The list above the form tells each problem; the notification only points to it. */
function explained(error: unknown): never {
  if (!(error instanceof NewsroomError) || error.problems.length === 0) throw error;
  HoaDepBackend.onRefused(error.problems);
  throw new NewsroomError(
    `còn ${error.problems.length} chỗ phải sửa, ghi ở đầu biểu mẫu.`,
    error.status,
  );
}

/** A setting, unlike a record, is opened and filled before its file exists. */
function isRecord(path: string): boolean {
  return path.endsWith('.md');
}

function rememberVersion(file: unknown): void {
  if (!isObject(file) || typeof file.path !== 'string') return;
  // A form that does not show yet what was merged still stands on the version that it shows.
  if (!isMerged(file.path)) rememberSaved(file.path, versionOf(file));
}

function versionOf(file: unknown): string | undefined {
  return isObject(file) && typeof file.id === 'string' ? file.id : undefined;
}

function isMedia(value: unknown): value is Media {
  return isObject(value) && ['id', 'name', 'path'].every((key) => typeof value[key] === 'string');
}
