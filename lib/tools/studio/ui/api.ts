/** The studio's server, as functions. Each throws a `Refused` with words for the writer. */
import type {
  AdviceAnswer,
  Changes,
  DocumentView,
  PictureAnswer,
  PictureRow,
  PresenceAnswer,
  PublishAnswer,
  ReadersView,
  Reference,
  Refusal,
  RemoveAnswer,
  SaveAnswer,
  SaveRequest,
  SiteView,
  StudioEvent,
  UseView,
  Version,
} from "../contract.ts";

export class Refused extends Error {
  override name = "Refused";
  /** Whether the same request may succeed in a moment: the server could not be reached. */
  readonly unreachable: boolean;
  constructor(message: string, unreachable = false) {
    super(message);
    this.unreachable = unreachable;
  }
}

export const stopped =
  "The studio does not answer. Start it again (npm run studio); until then, this browser keeps what you write.";

async function ask<Answer>(path: string, init?: RequestInit): Promise<Answer> {
  let response: Response;
  try {
    response = await fetch(`/studio/${path}`, init);
  } catch {
    throw new Refused(stopped, true);
  }
  const answer: Answer & Partial<Refusal> = await response.json().catch(() => ({}));
  if (response.ok) return answer;
  // Signed out, or the server of a team is starting an editor: the same succeeds later.
  const isForNow = response.status === 401 || response.status === 503;
  throw new Refused(answer.message ?? stopped, isForNow || (response.status >= 500 && !answer.message));
}

const get = <Answer>(path: string, query: Record<string, string> = {}): Promise<Answer> =>
  ask<Answer>(`api/${Object.keys(query).length > 0 ? `${path}?${new URLSearchParams(query)}` : path}`);

const posted = (body: unknown): RequestInit => ({
  method: "POST",
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify(body),
});

const post = <Answer>(path: string, body: unknown): Promise<Answer> =>
  ask<Answer>(`api/${path}`, posted(body));

const documentIn = async (answer: Promise<{ document: DocumentView }>): Promise<DocumentView> =>
  (await answer).document;

export const server = {
  site: () => get<SiteView>("site"),
  document: (file: string) => get<DocumentView>("document", { file }),
  references: async () => (await get<{ references: readonly Reference[] }>("references")).references,
  pictures: async () => (await get<{ pictures: readonly PictureRow[] }>("pictures")).pictures,
  uses: async (file: string) => (await get<{ uses: readonly UseView[] }>("uses", { file })).uses,
  advice: (file: string) => get<AdviceAnswer>("advice", { file }),
  readers: () => get<ReadersView>("readers"),
  changes: () => get<Changes>("changes"),
  history: async (file: string) =>
    (await get<{ versions: readonly Version[] }>("history", { file })).versions,
  siteHistory: async () => (await get<{ versions: readonly Version[] }>("history")).versions,
  version: async (file: string, id: string) => (await get<{ text: string }>("version", { file, id })).text,
  save: (request: SaveRequest) => post<SaveAnswer>("save", request),
  undo: (file: string) => documentIn(post("undo", { file })),
  redo: (file: string) => documentIn(post("redo", { file })),
  restore: (file: string, id: string) => documentIn(post("restore", { file, id })),
  fix: (file: string, id: string) => documentIn(post("fix", { file, id })),
  remove: (file: string, read: string, confirmed: boolean) =>
    post<RemoveAnswer>("remove", { file, read, confirmed }),
  /** @param language a folder @param name of the new file; the original's where left out @returns the new file */
  translate: async (file: string, language: string, name?: string) =>
    (await post<{ file: string }>("translate", { file, language, ...(name && { name }) })).file,
  /** @param read the digest of the original as it was shown */
  upToDate: (file: string, read: string) => documentIn(post("up-to-date", { file, read })),
  create: async (kind: string, answers: Record<string, string>) =>
    (await post<{ file: string }>("new", { kind, answers })).file,
  /** @param data in base64 */
  addPicture: (name: string, data: string) => post<PictureAnswer>("pictures", { name, data }),
  /** @param name of the picture that goes @param own what the writer's file is called @param data in base64 */
  replacePicture: (name: string, own: string, data: string) =>
    post<PictureAnswer>("replace-picture", { name, own, data }),
  /** @param part in pixels @returns the new picture */
  cropPicture: (name: string, part: { left: number; top: number; width: number; height: number }) =>
    post<PictureAnswer>("crop-picture", { name, part }),
  shrinkPicture: (name: string) => post<PictureAnswer>("shrink-picture", { name }),
  publish: (files: readonly string[], message: string) => post<PublishAnswer>("publish", { files, message }),
  /** @param id of a version of the site */
  takeBack: (id: string) => post<PublishAnswer>("take-back", { id }),
  /** For the studio of a team. @param tab names this page among all that are open */
  presence: (tab: string, file: string) => ask<PresenceAnswer>("presence", posted({ tab, file })),
  /** The page closes the document; the browser sends it even where the page goes. */
  leave: (tab: string) => ask<unknown>("presence", { ...posted({ tab }), keepalive: true }),
};

/** @param heard every change of files and problems; @param reached whether the server answers */
export function listen(heard: (event: StudioEvent) => void, reached: (yes: boolean) => void): () => void {
  let source: EventSource;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const connect = () => {
    source = new EventSource("/studio/api/events");
    source.onopen = () => reached(true);
    source.onmessage = ({ data }) => heard(JSON.parse(data));
    source.onerror = () => {
      reached(false);
      // A connection that was cut is opened again by the browser, an answer that refuses one is not: signed out, or the editor has ended for now.
      if (source.readyState === EventSource.CLOSED) timer = setTimeout(connect, againMs);
    };
  };
  connect();
  return () => {
    clearTimeout(timer);
    source.close();
  };
}

const againMs = 5000;
