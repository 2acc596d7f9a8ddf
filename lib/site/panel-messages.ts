/** What the development server tells the page. Shared by the server and the browser's script, so types alone. */

/** Where the page listens and asks; no address of the site begins like this. */
export const devPaths = {
  script: "/__content/panel.js",
  events: "/__content/events",
  fix: "/__content/fix",
} as const;

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
