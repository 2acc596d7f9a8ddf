import type { DocumentView, SaveAnswer, SaveRequest } from "../../contract.ts";

/** What a session asks of the server. */
export interface Server {
  document: (file: string) => Promise<DocumentView>;
  save: (request: SaveRequest) => Promise<SaveAnswer>;
  undo: (file: string) => Promise<DocumentView>;
  redo: (file: string) => Promise<DocumentView>;
  fix: (file: string, id: string) => Promise<DocumentView>;
  upToDate: (file: string, read: string) => Promise<DocumentView>;
  restore: (file: string, id: string) => Promise<DocumentView>;
}

/** Which version stays, one for each conflict, of the text that they were shown for. */
export type Answer = Required<Pick<SaveRequest, "choices" | "seen">>;
