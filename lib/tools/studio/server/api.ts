/**
 * What the studio's page asks its server: JSON below `/studio/api/`, in the types of `contract.ts`. A request that is not carried out is
 * answered with 4xx or 5xx and a `Refusal`.
 *
 *   GET  site                      SiteView
 *   GET  document?file=            DocumentView
 *   GET  problems                  { problems: ProblemView[] } of the whole site; those of a document are in its view
 *   GET  uses?file=                { uses: UseView[] }: what leads to a document or needs it
 *   GET  advice?file=              AdviceAnswer
 *   GET  references                { references: Reference[] }
 *   GET  pictures                  { pictures: PictureRow[] }
 *   GET  readers                   ReadersView
 *   GET  changes                   Changes
 *   GET  history?file=             { versions: Version[] }: what the studio kept and what was committed, the newest first; without
 *                                  `file` what was committed of the whole site
 *   GET  version?file=&id=         { text }: the text of one of them
 *   GET  events                    server-sent events, each a StudioEvent; the first is the present state
 *
 *   POST save       SaveRequest                      SaveAnswer
 *   POST undo       { file }                         { state: "saved", document }
 *   POST redo       { file }                         { state: "saved", document }
 *   POST restore    { file, id }                     { state: "saved", document }; also where the file is gone
 *   POST fix        { file, id }                     { state: "saved", document }; `id` of a ProblemView with `fix`
 *   POST new        { kind, answers, name? }         { file }: as `npm run new`; an answer left out means its standard
 *   POST translate  { file, language, name? }        { file }: as `npm run new -- translation`; `language` is a folder
 *   POST up-to-date { file, read }                   { state: "saved", document }: as `npm run translated`; `read` is the digest of the
 *                                                    original that was shown
 *   POST remove     { file, read, confirmed? }       RemoveAnswer: without `confirmed`, says what would break and removes nothing
 *   POST pictures   { name, data }                   PictureAnswer; `data` in base64
 *   POST replace-picture { name, own, data }         PictureAnswer; `own` is what the writer's file is called
 *   POST crop-picture    { name, part }              PictureAnswer of a new picture; `part` in pixels
 *   POST shrink-picture  { name }                    PictureAnswer
 *   POST catch-up   { to }                           {}: merges what was published up to a commit; for the server of a team
 *   POST choose     { file, choices, seen }          {}: answers what that has asked; for the server of a team
 *   POST publish    { files, message }               PublishAnswer; `files` of Changes
 *   POST take-back  { id }                           PublishAnswer; `id` of a version of the whole site
 */
import type { IncomingMessage } from "node:http";
import type { PictureAnswer, PictureRow, SaveAnswer } from "../contract.ts";
import { catchUp, choose } from "./catch-up.ts";
import { changesOf } from "./changes.ts";
import type { StudioContext } from "./context.ts";
import { adviceFor, documentView } from "./document-view.ts";
import { applyFix } from "./fixes.ts";
import { historyOf, siteHistory, versionText } from "./history.ts";
import { writeNewDocument } from "./new-document.ts";
import { cropPicture, replacePicture, shrinkPicture } from "./picture-replacement.ts";
import { addPicture, mostBytesOfUpload } from "./picture-upload.ts";
import { pictureRows } from "./pictures.ts";
import { publish } from "./publishing.ts";
import { readJson } from "./read-json.ts";
import { referencesOf } from "./references.ts";
import { Refused } from "./refused.ts";
import { removeDocument } from "./removal.ts";
import {
  catchUpRequest,
  chooseRequest,
  cropRequest,
  fileRequest,
  fixRequest,
  newRequest,
  pictureRequest,
  publishRequest,
  removeRequest,
  replacementRequest,
  restoreRequest,
  saveRequest,
  shrinkRequest,
  takeBackRequest,
  translateRequest,
  upToDateRequest,
} from "./requests.ts";
import { siteProblems, siteView } from "./site-view.ts";
import { takeBack } from "./taking-back.ts";
import { beginTranslation, noteUpToDate } from "./translating.ts";
import { usesOf } from "./uses.ts";

type Answer = (context: StudioContext, request: IncomingMessage, query: URLSearchParams) => unknown;

type Answers = Readonly<Record<string, Answer>>;

const gets: Answers = {
  site: (context) => siteView(context),
  document: (context, _, query) => documentView(context, fileIn(query)),
  problems: (context) => ({ problems: siteProblems(context) }),
  uses: (context, _, query) => ({ uses: usesOf(context, fileIn(query)) }),
  advice: (context, _, query) => adviceFor(context, fileIn(query)),
  references: ({ content }) => ({ references: referencesOf(content.latest().site) }),
  changes: (context) => changesOf(context),
  history: async (context, _, query) => ({
    versions: query.has("file") ? await historyOf(context, fileIn(query)) : await siteHistory(context),
  }),
  version: async (context, _, query) => ({
    text: await versionText(context, fileIn(query), query.get("id") ?? ""),
  }),
  pictures: async (context) => ({ pictures: await pictureRows(context) }),
  readers: (context) => context.readers(),
};

const posts: Answers = {
  async save(context, request): Promise<SaveAnswer> {
    const wanted = await readJson(request, saveRequest);
    const { file } = wanted;
    for (;;) {
      const written = context.saving.save(wanted);
      if ("text" in written) return changed(context, file);
      const document = await documentView(context, file);
      // Choices hold for this document alone: if the file has changed once more, its conflicts are others.
      if (document.digest === written.digest)
        return { state: "conflict", conflicts: written.conflicts, document };
    }
  },
  async undo(context, request) {
    const { file } = await readJson(request, fileRequest);
    context.saving.step(file, "undo");
    return changed(context, file);
  },
  async redo(context, request) {
    const { file } = await readJson(request, fileRequest);
    context.saving.step(file, "redo");
    return changed(context, file);
  },
  async fix(context, request) {
    const { file, id } = await readJson(request, fixRequest);
    await applyFix(context, file, id);
    return changed(context, file);
  },
  async restore(context, request) {
    const { file, id } = await readJson(request, restoreRequest);
    context.saving.restore(file, await versionText(context, file, id));
    return changed(context, file);
  },
  async pictures(context, request): Promise<PictureAnswer> {
    const upload = await readJson(request, pictureRequest, mostBytesOfUpload);
    const { name, removed } = await addPicture(context.root, upload);
    context.acted(`added the picture ${name}`);
    return { picture: await pictureNow(context, name), removed };
  },
  async "replace-picture"(context, request): Promise<PictureAnswer> {
    const { name, ...upload } = await readJson(request, replacementRequest, mostBytesOfUpload);
    const removed = await replacePicture(context.root, name, { name: upload.own, data: upload.data });
    context.acted(`replaced the picture ${name}`);
    return { picture: await pictureNow(context, name), removed };
  },
  async "crop-picture"(context, request): Promise<PictureAnswer> {
    const { name, part } = await readJson(request, cropRequest);
    const cropped = await cropPicture(context.root, name, part);
    context.acted(`added the picture ${cropped}`);
    return { picture: await pictureNow(context, cropped), removed: [] };
  },
  async "shrink-picture"(context, request): Promise<PictureAnswer> {
    const { name } = await readJson(request, shrinkRequest);
    await shrinkPicture(context.root, name);
    context.acted(`made the picture ${name} smaller`);
    return { picture: await pictureNow(context, name), removed: [] };
  },
  async remove(context, request) {
    const removal = await readJson(request, removeRequest);
    const answer = await removeDocument(context, removal);
    if (answer.state === "removed") context.acted(`removed ${removal.file}`);
    return answer;
  },
  async translate(context, request) {
    const { root, saving } = context;
    const file = beginTranslation(root, saving, await readJson(request, translateRequest));
    context.acted(`made ${file}`);
    await context.content.look();
    return { file };
  },
  async "up-to-date"(context, request) {
    const { file, read } = await readJson(request, upToDateRequest);
    await noteUpToDate(context, file, read);
    return changed(context, file);
  },
  async "catch-up"(context, request) {
    const { to } = await readJson(request, catchUpRequest);
    catchUp(context.root, to);
    await context.content.look();
    return {};
  },
  async choose(context, request) {
    const { file, choices, seen } = await readJson(request, chooseRequest);
    choose(context.root, file, choices, seen);
    await context.content.look();
    return {};
  },
  async new(context, request) {
    const file = writeNewDocument(context.root, context.saving, await readJson(request, newRequest));
    context.acted(`made ${file}`);
    await context.content.look();
    return { file };
  },
};

/** A team publishes what was signed off, on a page of its own server. */
const postsAlone: Answers = {
  async publish(context, request) {
    const publication = await readJson(request, publishRequest);
    const published = await publish(context, publication);
    const named = publication.files.slice(0, 10).join(", ");
    const files = publication.files.length > 10 ? `${publication.files.length} files, ${named} …` : named;
    context.acted(`published ${files || "again"} as ${published.commit.slice(0, 10)}`);
    await context.content.look();
    return published;
  },
  async "take-back"(context, request) {
    const { id } = await readJson(request, takeBackRequest);
    const answer = await takeBack(context, id);
    context.acted(`took back ${id.slice(0, 10)}`);
    await context.content.look();
    return answer;
  },
};

async function changed(context: StudioContext, file: string): Promise<SaveAnswer> {
  context.acted(`changed ${file}`);
  return { state: "saved", document: await documentView(context, file) };
}

async function pictureNow(context: StudioContext, name: string): Promise<PictureRow> {
  await context.content.look();
  const picture = (await pictureRows(context)).find((row) => row.name === name);
  if (!picture) throw new Refused(`content/images/${name} was written and is gone again.`, 409);
  return picture;
}

function fileIn(query: URLSearchParams): string {
  return query.get("file") ?? "";
}

/**
 * @param name what follows `/studio/api/`
 * @throws Refused
 */
export async function answerOf(
  context: StudioContext,
  name: string,
  request: IncomingMessage,
  query: URLSearchParams,
): Promise<unknown> {
  // Any object has `constructor`.
  const named = (answers: Answers) => (Object.hasOwn(answers, name) ? answers[name] : undefined);
  const { GET, POST } = { GET: named(gets), POST: named(posts) ?? named(postsAlone) };
  if (!GET && !POST) throw new Refused(`The studio has no '${name}'.`, 404);
  const answer = request.method === "GET" ? GET : request.method === "POST" ? POST : undefined;
  if (!answer) throw new Refused(`'${name}' does not take ${request.method} requests.`, 405);
  if (Object.hasOwn(postsAlone, name) && context.person.email !== "")
    throw new Refused("In a team, texts are looked over and published on the page “Review”.", 403);
  return await answer(context, request, query);
}
