/**
 * GitHub Pages, by its documentation (docs.github.com/pages): files, a `404.html`, a `CNAME`, and no Jekyll where there is `.nojekyll`. Of headers
 * its staff say “GitHub Pages does not support customizing HTTP headers today” (github.com/orgs/community/discussions/84963).
 */
import { securityHeaders } from "../headers.ts";
import type { Host } from "./host.ts";
import { divided, hasQuery, lostWords } from "./old-addresses.ts";
import { redirectPages } from "./redirect-page.ts";

export const pages: Host = {
  title: "GitHub Pages",
  isStatic: true,
  sendsCopies: false,
  next: "Publish FOLDER: by actions/upload-pages-artifact, or as the branch of the pages",
  filesFor(site) {
    const { kept, lost } = divided(site.redirects, (redirect) => !hasQuery(redirect));
    return {
      files: new Map([
        ["/.nojekyll", ""],
        ["/CNAME", `${new URL(site.origin).host}\n`],
        ...redirectPages(kept, site),
      ]),
      differences: [
        `GitHub Pages sends no header of ours (${Object.keys(securityHeaders).join(", ")}): the policy in each page holds, but other sites can show your pages in a frame, and browsers keep files for ten minutes.`,
        "Feeds and the graph come with the type that GitHub Pages gives their ending.",
        ...(kept.length > 0 ? ["Old addresses are pages that lead on, in place of redirects."] : []),
        ...lostWords(lost, "A file cannot depend on what follows the question mark of an old address"),
      ],
    };
  },
};
