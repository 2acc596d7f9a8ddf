/** Requests to a running site: few at a time, with pauses, bounded in number, time and size. */

export interface Answer {
  status: number;
  type: string;
  body: Buffer;
  /** The address a redirect leads to. */
  leadsTo: URL | undefined;
  /** By their lowercase names. */
  headers: ReadonlyMap<string, string>;
}

export interface Requests {
  /** The answer for a path or a whole address, requested once; undefined when the limit on requests is reached. */
  get: (path: string) => Promise<Answer | undefined>;
  getAll: (paths: Iterable<string>) => Promise<void>;
  /** Paths requested so far. */
  known: (path: string) => Answer | undefined;
}

const atOnce = 2;
const timeout = 20_000;
const largest = 20_000_000;
const userAgent = "site-audit (npm run audit --url; reads each address of the sitemap once)";

/** @param base the origin to ask, such as `http://localhost:3000` */
export function makeRequests(base: string, { pause, most }: { pause: number; most: number }): Requests {
  const answers = new Map<string, Answer>();
  let sent = 0;
  const get = async (path: string): Promise<Answer | undefined> => {
    const ready = answers.get(path);
    if (ready) return ready;
    if (sent >= most) return undefined;
    sent += 1;
    if (sent > 1) await new Promise((resolve) => setTimeout(resolve, pause));
    const answer = await ask(base, path);
    answers.set(path, answer);
    return answer;
  };
  return {
    get,
    known: (path) => answers.get(path),
    getAll: async (paths) => {
      const waiting = [...new Set(paths)].filter((path) => !answers.has(path));
      const work = async () => {
        for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) await get(path);
      };
      await Promise.all(Array.from({ length: atOnce }, work));
    },
  };
}

async function ask(base: string, path: string): Promise<Answer> {
  const url = new URL(path, base);
  try {
    const response = await fetch(url, {
      redirect: "manual",
      headers: { "user-agent": userAgent },
      signal: AbortSignal.timeout(timeout),
    });
    const location = response.headers.get("location");
    return {
      status: response.status,
      type: response.headers.get("content-type") ?? "",
      body: await bodyOf(response, url),
      leadsTo: location && URL.canParse(location, url) ? new URL(location, url) : undefined,
      headers: new Map(response.headers),
    };
  } catch (error) {
    throw new Error(`${url.href} cannot be read: ${reasonOf(error)}.`, { cause: error });
  }
}

async function bodyOf(response: Response, url: URL): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    length += part.length;
    if (length > largest) throw new Error(`${url.pathname} is larger than ${largest / 1e6} MB`);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === "TimeoutError") return `no answer within ${timeout / 1000} seconds`;
  const { cause } = error;
  const inner = cause instanceof AggregateError ? cause.errors[0] : cause;
  return inner instanceof Error && inner.message ? inner.message : error.message;
}
