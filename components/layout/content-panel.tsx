import { devPaths } from "#lib/site/panel-messages.ts";

/** In `npm run dev` alone: the script that shows what is wrong in the content. No build contains it. */
export function ContentPanel() {
  return process.env.NODE_ENV === "development" ? (
    <script
      async
      data-content-panel=""
      data-events={devPaths.events}
      data-fix={devPaths.fix}
      src={devPaths.script}
    />
  ) : null;
}
