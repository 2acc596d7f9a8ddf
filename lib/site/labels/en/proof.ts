/** What pages say that rest on somebody else's word: clients, employees, their certificates. */
import type { Parts } from "../parts.ts";

export const proof = {
  caseStudies: "Case studies",
  client: "Client",
  about: "About them",
  choice: "What they chose",
  before: "Before",
  done: "What we did",
  outcomes: "Results",
  /** How a figure was measured and on which day. */
  measured: <Part>(method: string, day: Part): Parts<Part> => [`${method} (`, day, ")"],
  permission: "Published with the client’s permission.",
  services: "What they bought",
  /** Who said it, on which day, and where it can be read. */
  said: <Part>(who: string, day: Part, source: Part): Parts<Part> => [
    `${who}, `,
    day,
    ". Read it at ",
    source,
  ],
  /** Beside a comparison's verdict. */
  chose: "One client’s decision",
};
