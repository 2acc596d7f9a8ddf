import { Sentence } from "#components/ui/sentence.tsx";
import type { Waiting } from "#lib/content/publication.ts";
import type { SiteContent } from "#lib/content/site-content.ts";
import { readableInstant } from "#lib/site/dates.ts";

interface WaitingNoticeProps {
  siteContent: SiteContent;
  waiting: Waiting;
}

/** On a page that only a preview shows: why it is not published yet, and when it will be. */
export function WaitingNotice({ siteContent, waiting }: WaitingNoticeProps) {
  const { company, labels } = siteContent;
  const { language, timeZone } = company;
  const { draft, permission, scheduled } = labels.layout;
  const { title, text } = waiting.why === "permission" ? permission : draft;
  return (
    <p className="waiting-notice" role="note">
      {!waiting.at ? (
        <>
          <strong>{title}</strong> {text}
        </>
      ) : (
        <>
          <strong>{scheduled.title}</strong>{" "}
          <Sentence
            parts={scheduled.text(
              <time key="at" dateTime={waiting.at}>
                {readableInstant(new Date(waiting.at), language, timeZone)}
              </time>,
            )}
          />
        </>
      )}
    </p>
  );
}
