/** The leads' inbox in the studio of a team: the trail has who looked at what, and who noted what. */
import { html } from "../../../shared/markup.ts";
import type { InboxFrame } from "../../inbox/frame.ts";
import { answerInbox } from "../../inbox/inbox.ts";
import { page, time, tokenField } from "./pages/page.ts";
import { type Asked, type Handlers, signedInOf } from "./routes.ts";
import { redirect } from "./signing-in.ts";
import { note } from "./trail.ts";

const list = "/studio/inbox";

function frameFor(asked: Asked): InboxFrame {
  const { team, reader } = asked;
  const { id, name } = signedInOf(asked).account;
  return {
    list,
    lead: `${list}/`,
    page: (title, main, status = 200) =>
      page({ title, reader, status, current: list, main: html`<div class="inbox">${main}</div>` }),
    redirect: (to) => redirect(to),
    time,
    token: tokenField(reader),
    signedIn: name,
    opening: (what) => team.noteOnce(id, what),
    noting: (what) => note(team.store, { by: id, what }),
  };
}

function answer(asked: Asked, fields?: Asked["fields"]): Promise<Response> {
  const { team, rest, url } = asked;
  return answerInbox(team.leads, frameFor(asked), {
    query: url.searchParams,
    ...(rest !== "" && { id: rest }),
    ...(fields && { fields }),
  });
}

export const inbox: Handlers = {
  GET: (asked) => answer(asked),
  POST: (asked) => answer(asked, asked.fields),
};
