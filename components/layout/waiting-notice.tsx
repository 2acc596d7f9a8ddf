import { library } from "#lib/content/library.ts";
import type { Waiting } from "#lib/kinds/page.ts";
import { readableInstant } from "#lib/site/dates.ts";

/** On a page that only a preview shows: why it is not published yet, and when it will be. */
export function WaitingNotice({ waiting }: { waiting: Waiting }) {
  const { language, timeZone } = library().company;
  return (
    <p className="waiting-notice" role="note">
      {waiting.why === "draft" || !waiting.at ? (
        <>
          <strong>Draft.</strong> This page is not published. It will be when ‘draft: true’ is deleted.
        </>
      ) : (
        <>
          <strong>Scheduled.</strong> This page goes live with the first build after{" "}
          <time dateTime={waiting.at}>{readableInstant(new Date(waiting.at), language, timeZone)}</time>.
        </>
      )}
    </p>
  );
}
