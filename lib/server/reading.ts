/** What a server tells the record of reading: requests that `npm start` answered itself, or lines that nginx sends. */
import { createSocket } from "node:dgram";
import { existsSync } from "node:fs";
import type { IncomingMessage, Server } from "node:http";
import { join } from "node:path";
import type { Logger } from "pino";
import { fieldsOf, readDocuments } from "../content/documents.ts";
import { readSiteContent } from "../content/site-content.ts";
import { clientAddress, type TrustedProxies } from "../leads/screen/client-address.ts";
import { withStandIns } from "../mdx/figure-tags.ts";
import { thanksPath } from "../page/form-pages.ts";
import { chosenVersion } from "../reading/choice.ts";
import { type Collector, createCollector } from "../reading/collector.ts";
import type { SitePages } from "../reading/entry.ts";
import { openRecord } from "../reading/record.ts";
import { type SeenRequest, variantHeader } from "../reading/request.ts";
import { openSalts } from "../reading/salts.ts";
import { pageOfMarkdown } from "../site/addresses.ts";
import { readEnvironment } from "../site/env.ts";
import { watchSite } from "./current-site.ts";
import { hasPage } from "./has-page.ts";
import { sentPath } from "./request-target.ts";
import type { VersionChooser } from "./versions.ts";

export interface Reading {
  /** Has every answer of a server recorded, where the server is what readers reach. */
  follow(server: Server): void;
  /** Chooses among the versions of a page; absent where nothing is recorded, and everybody gets the page itself. */
  chooser?: VersionChooser;
  close(): Promise<void>;
}

const off: Reading = { follow: () => undefined, close: async () => undefined };

/** What the record needs to know of the site that is served. */
export interface RecordedSite {
  /** The days that the privacy page names; undefined where it says nothing of a record. */
  readonly keepDays: number | undefined;
  /** The pages of the site that is served now. */
  readonly pages: () => SitePages;
}

/** @param out the built site */
export function recordedSite(out: string): RecordedSite {
  const company = readDocuments("company").find(({ folder }) => folder === undefined);
  // None of its texts is read.
  const texts = { fill: withStandIns, language: "", firstLanguage: "" };
  let pages: (() => SitePages) | undefined;
  return {
    keepDays: company && fieldsOf("company", company, texts).countReaders?.keepDays,
    pages: () => {
      pages ??= watchSite(out, () => {
        const { editions } = readSiteContent();
        const thanks = editions.flatMap((content) =>
          content.all("forms").map(({ data }) => thanksPath(content, data)),
        );
        return pagesOf(out, thanks);
      });
      return pages();
    },
  };
}

/**
 * Opens the record, if READING says whose requests go there and `countReaders` of content/company.yaml says for how long: without the
 * second the privacy page would deny what is done, so nothing is recorded.
 *
 * @param proxies whose `X-Forwarded-For` is believed
 */
export async function openReading(
  { keepDays, pages }: RecordedSite,
  proxies: TrustedProxies,
  log: Logger,
  env: Readonly<Record<string, string | undefined>> = process.env,
): Promise<Reading> {
  const { READING, READING_FOLDER, READING_PORT } = readEnvironment(env);
  if (READING === undefined) {
    if (keepDays !== undefined)
      log.warn(
        "The privacy page says that readers are counted (countReaders in content/company.yaml), and READING is not set: nobody is. Set READING, or take countReaders out and publish",
      );
    return off;
  }
  if (keepDays === undefined) {
    log.warn(
      "READING is set, and the privacy page says nothing of it: nothing is recorded. Write countReaders with keepDays into content/company.yaml, and publish",
    );
    return off;
  }
  const record = openRecord(READING_FOLDER, keepDays, (code) =>
    log.error({ code, folder: READING_FOLDER }, "what is read cannot be recorded"),
  );
  const collector = createCollector(record, pages);
  const salts = openSalts(join(READING_FOLDER, "experiments"), keepDays, (code) =>
    log.error(
      { code, folder: READING_FOLDER },
      "an experiment's salt cannot be written: its page is shown without variants, or the salt of one that has ended is still there",
    ),
  );
  const stopReceiving = READING === "nginx" ? await receiveLines(READING_PORT, collector, log) : undefined;
  return {
    follow(server) {
      if (READING === "npm-start")
        server.on("request", (request, response) => {
          response.once("finish", () => {
            const variant = response.getHeader(variantHeader)?.toString() ?? "";
            collector.note({ ...seenBy(request, proxies), status: response.statusCode, variant });
          });
        });
    },
    chooser: {
      take: (pages) =>
        salts.keep(
          pages.map(({ id }) => id),
          new Date(),
        ),
      choose(request, { id, variants }) {
        const salt = salts.saltOf(id, new Date());
        if (salt === undefined) return undefined;
        return chosenVersion(seenBy(request, proxies), { id, versions: variants + 1, salt });
      },
    },
    async close() {
      await stopReceiving?.();
      await record.close();
    },
  };
}

/**
 * The pages of a built site.
 *
 * @param unrecorded pages that are left out, such as those after a form: their time is that of a lead
 */
export function pagesOf(out: string, unrecorded: readonly string[]): SitePages {
  const isPage = (path: string) =>
    path.endsWith("/") && !path.includes("//") && !unrecorded.includes(path) && hasPage(out, encodeURI(path));
  return {
    isPage,
    isMarkdown(path) {
      const page = pageOfMarkdown(path);
      return page !== undefined && isPage(page) && existsSync(join(out, path));
    },
  };
}

/** Receives what nginx sends by syslog, on this machine alone: UDP, because Node has no Unix sockets for datagrams. */
async function receiveLines(port: number, collector: Collector, log: Logger): Promise<() => Promise<void>> {
  const socket = createSocket("udp4", (message) => collector.noteLine(message.toString()));
  const opened = new Promise<void>((resolve) => {
    // The site is served all the same.
    socket.on("error", (error: NodeJS.ErrnoException) => {
      log.error({ code: error.code, port }, "what nginx sends is not recorded: choose another READING_PORT");
      resolve();
    });
    socket.bind(port, "127.0.0.1", resolve);
  });
  await opened;
  return () => new Promise((closed) => socket.close(closed));
}

function seenBy(
  { method = "", url = "", headers, socket }: IncomingMessage,
  proxies: TrustedProxies,
): Omit<SeenRequest, "status" | "variant"> {
  const [path = "", query = ""] = sentPath(url).split(/[?#]/, 2);
  const header = (name: string) => headers[name]?.toString() ?? "";
  const word = (name: string) => new RegExp(`(?:^|&)${name}=([^&]*)`).exec(query)?.[1] ?? "";
  return {
    at: Date.now(),
    method,
    mode: header("sec-fetch-mode"),
    dest: header("sec-fetch-dest"),
    purpose: header("sec-purpose"),
    gpc: header("sec-gpc"),
    address: clientAddress(socket.remoteAddress ?? "", header("x-forwarded-for"), proxies),
    host: header("host"),
    source: word("utm_source"),
    campaign: word("utm_campaign"),
    path,
    language: header("accept-language"),
    referrer: header("referer"),
    agent: header("user-agent"),
  };
}
