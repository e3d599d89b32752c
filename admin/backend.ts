import { type BackendConfig, ProxyBackend, type ProxyRequest } from 'decap-cms-backend-proxy';
import type { Cursor } from 'decap-cms-lib-util';
import type { Problem } from '../src/domain/problem.ts';
import { isObject } from '../src/schema/is-object.ts';
import { Entrance } from './entrance.ts';
import { firstPage, found, nextPage } from './long-lists.ts';
import { lineIsCut, NewsroomError, noSuchRecord, strangeAnswer } from './newsroom-error.ts';
import { openedVersion, rememberOpened, rememberSaved } from './opened-records.ts';
import { me, rememberMe } from './people/account.ts';
import { whoAmI } from './people/newsroom-people.ts';
import { signInAgain } from './people/sign-in-again.ts';
import { clearTrouble, showTrouble } from './trouble-banner.ts';
import { usedUploads } from './used-uploads.ts';

/** A record's file as Decap hands it over for saving. */
interface DataFile {
  path: string;
  raw: string;
  base?: string;
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

// Long enough for ten photographs over a slow office line.
const PATIENCE_MS = 180_000;

/** Speaks Decap's proxy protocol to the newsroom and tells failures in the newsroom's own words. */
export class HoaDepBackend extends ProxyBackend {
  /** Told after each save; Decap makes the backend itself, so it cannot be handed over otherwise. */
  static onSaved: () => void = () => undefined;
  /** Told what the newsroom found in a record that it did not take. */
  static onRefused: (problems: readonly Problem[]) => void = () => undefined;

  constructor(config: BackendConfig, options?: object) {
    super(config, options);
    this.branch = config.backend.branch ?? 'main';
  }

  authComponent() {
    return Entrance;
  }

  /** Decap asks when somebody enters, and again whenever the page is loaded. */
  async authenticate() {
    const who = await whoAmI();
    if (who === 'nobody') throw new NewsroomError('Xin đăng nhập để vào trang biên tập.', 401);
    if (who === 'own-machine') return { login: 'bien-tap', name: 'Biên tập viên', token: '' };
    rememberMe(who);
    return { login: who.person.login, name: who.person.name, token: '' };
  }

  override async request(payload: ProxyRequest): Promise<unknown> {
    const isSaving = /^(?:persist|delete|update|publish)/.test(payload.action);
    try {
      const answer = await this.#ask(payload, isSaving);
      clearTrouble();
      return answer;
    } catch (error) {
      // Decap tells failed saves itself, and looks for records that need not exist.
      const isExpected = error instanceof NewsroomError && error.status === 404;
      if (!isSaving && !isExpected) showTrouble(String(error));
      throw error;
    }
  }

  async #ask(payload: ProxyRequest, isSaving: boolean): Promise<unknown> {
    const response = await this.#post({ branch: this.branch, ...payload }, isSaving);
    const answer: unknown = await response.json().catch(() => undefined);
    if (response.ok && answer !== undefined) return answer;
    if (response.status === 401 && (await signInAgain())) return this.#ask(payload, isSaving);
    throw said(answer, response.status) ?? strangeAnswer(response.status, isSaving);
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
  override entriesByFolder(folder: string, extension: string, depth: number): Promise<unknown[]> {
    return firstPage(this.#act, { folder, extension, depth });
  }

  traverseCursor(cursor: Cursor) {
    return nextPage(this.#act, cursor);
  }

  /** The whole folder, which Decap wants for sorting and filters. */
  allEntriesByFolder(folder: string, extension: string, depth: number): Promise<unknown> {
    return super.entriesByFolder(folder, extension, depth);
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

  override async persistEntry(entry: WantedEntry, options: object): Promise<unknown> {
    const dataFiles = entry.dataFiles.map((file) => {
      const base = openedVersion(file.path);
      return base === undefined ? file : { ...file, base };
    });
    const texts = entry.dataFiles.map(({ raw }) => raw);
    const assets = usedUploads(entry.assets, texts);
    const sent = { ...entry, dataFiles, assets };
    const answer = await super.persistEntry(sent, options).catch(explained);
    if (isObject(answer) && Array.isArray(answer.files)) answer.files.forEach(rememberVersion);
    HoaDepBackend.onSaved();
    return answer;
  }

  async #post(body: object, isSaving: boolean): Promise<Response> {
    try {
      return await fetch(this.proxyUrl, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json; charset=utf-8', ...writer() },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
    } catch {
      throw lineIsCut(isSaving);
    }
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

/** Another tab of this browser may have signed somebody else in. */
function writer(): Record<string, string> {
  const login = me()?.person.login;
  return login === undefined ? {} : { 'X-Writer': login };
}

function rememberVersion(file: unknown): void {
  if (isObject(file) && typeof file.path === 'string') rememberSaved(file.path, versionOf(file));
}

function versionOf(file: unknown): string | undefined {
  return isObject(file) && typeof file.id === 'string' ? file.id : undefined;
}

/** The newsroom's own sentence, when it gave one. */
function said(answer: unknown, status: number): NewsroomError | undefined {
  const hasSaid = isObject(answer) && typeof answer.error === 'string' && answer.error !== '';
  if (!hasSaid) return undefined;
  const problems = Array.isArray(answer.problems) ? answer.problems.filter(isProblem) : [];
  return new NewsroomError(String(answer.error), status, problems);
}

function isProblem(value: unknown): value is Problem {
  const parts = ['file', 'field', 'label', 'problem', 'remedy'];
  return isObject(value) && parts.every((part) => typeof value[part] === 'string');
}

function isMedia(value: unknown): value is Media {
  return isObject(value) && ['id', 'name', 'path'].every((key) => typeof value[key] === 'string');
}
