/** What the development server and its pages tell each other. Shared by the server and the browser's scripts. */

/** Where the page listens and asks; no address of the site begins like this. */
export const devPaths = {
  script: "/__content/panel.js",
  events: "/__content/events",
  fix: "/__content/fix",
} as const;

/** Of the element in which a page says which state of the content it is made of. */
export const contentVersionId = "content-version";

export interface PanelProblem {
  /** `content/articles/x.mdx:12:3` */
  place: string;
  file: string;
  severity: "error" | "warning" | "advice";
  rule: string;
  message: string;
  remedy?: string;
  /** The lines around it, with a mark below the place. */
  frame?: string;
  /** `--fix` fixes it. */
  fixable: boolean;
}

export interface PanelState {
  /** Differs between two runs of the server, and grows with each change of what is shown. */
  run: string;
  version: number;
  problems: PanelProblem[];
  /** The site cannot be shown at all until these files are fixed. */
  missing: string[];
}
