import { compiledVersion } from "#lib/content/documents.ts";
import { contentVersionId, devPaths } from "#lib/site/panel-messages.ts";

/**
 * In `npm run dev` alone: the script that shows what is wrong in the content, and which state of it the page is made of. No build
 * contains it.
 */
export function ContentPanel() {
  return process.env.NODE_ENV === "development" ? (
    <>
      <data id={contentVersionId} hidden value={compiledVersion()} />
      <script
        async
        data-content-panel=""
        data-events={devPaths.events}
        data-fix={devPaths.fix}
        src={devPaths.script}
      />
    </>
  ) : null;
}
