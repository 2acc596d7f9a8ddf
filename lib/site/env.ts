/** The environment variables of build and server, each with its purpose; a wrong one stops the program with a remedy. */
import { z } from "zod";

const variables = z.object({
  PORT: z.coerce
    .number("is a port number such as 3000")
    .int("is a port number such as 3000")
    .min(1, "is a port number from 1 to 65535")
    .max(65_535, "is a port number from 1 to 65535")
    .default(3000)
    .meta({ description: "the port that npm start listens on" }),
  // Behind nginx only nginx should reach it, and on a laptop nobody else on the same network.
  HOST: z.string().min(1).default("127.0.0.1").meta({
    description:
      "the address that npm start listens on; 127.0.0.1 is this machine alone, 0.0.0.0 (in a container) every address it has",
  }),
  SITE_FOLDER: z.string().min(1).optional().meta({
    description:
      "the folder that npm start serves without building, such as published/current; out, built where needed, where left out",
  }),
  PREVIEW: z.enum(["0", "1"], "is 1 or 0").default("0").meta({
    description: "1: a preview build that shows drafts and what is scheduled, kept out of search engines",
  }),
  INDEXNOW_KEY: z
    .string()
    .regex(/^[A-Za-z0-9-]{8,128}$/, "is 8 to 128 letters, digits and hyphens")
    .optional()
    .meta({ description: "the key that npm run announce proves the site with; the build writes its file" }),
  LEADS_ORIGIN: z
    .string()
    .refine(isWebOrigin, "is not an origin: https, a host and at most a port, with nothing after it")
    .optional()
    .meta({
      description:
        "the server that takes the forms, such as https://leads.example.com, where another one has the pages; left out where one has both",
    }),
  READING: z.enum(["npm-start", "nginx"], "is npm-start or nginx").optional().meta({
    description:
      "whose requests npm start records, so that npm run reading can say what was read: its own, or those that nginx tells it of; nobody's where left out",
  }),
  READING_FOLDER: z.string().min(1).default("data/reading").meta({
    description: "the folder that npm start records in and npm run reading reads",
  }),
  READING_PORT: z.coerce
    .number("is a port number such as 5141")
    .int("is a port number such as 5141")
    .min(1, "is a port number from 1 to 65535")
    .max(65_535, "is a port number from 1 to 65535")
    .default(5141)
    .meta({
      description: "the UDP port of this machine that nginx sends its lines to, where READING is nginx",
    }),
  BUILD_TIME: z
    .string()
    .refine((value) => !Number.isNaN(Date.parse(value)), "is a date and time such as 2026-11-23T09:30:00Z")
    .optional()
    .meta({
      description: "the moment the build takes as now, for what is scheduled; the clock where left out",
    }),
});

export type Environment = z.infer<typeof variables>;

/** Their names, for whatever sets them. */
export const environmentVariables: readonly string[] = Object.keys(variables.shape);

/** A variable that is set and wrong; the message is for the person who set it. */
export class EnvironmentError extends Error {
  override name = "EnvironmentError";
}

/**
 * Reads the variables; an empty one counts as absent.
 *
 * @throws EnvironmentError naming each wrong variable, its purpose and what to write
 */
export function readEnvironment(source: Record<string, string | undefined>): Environment {
  const parsed = variables.safeParse(
    Object.fromEntries(Object.entries(source).filter(([, value]) => value !== "")),
  );
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => {
    const name = String(issue.path[0]);
    const purpose = name in variables.shape ? descriptionOf(name) : "";
    return `  ${name}=${source[name]}: ${issue.message}. It is ${purpose}. Set it in the shell or in .env.`;
  });
  throw new EnvironmentError(`An environment variable is wrong:\n${lines.join("\n")}`);
}

/**
 * The origin that forms are sent to, where another server has the pages. None in development: what is sent while the site is written is
 * no lead.
 *
 * @param site the origin of the pages, 'url' of content/company.yaml
 * @returns undefined where one server has both
 * @throws EnvironmentError where LEADS_ORIGIN is no origin, or the site's own
 */
export function leadsOrigin(source: Record<string, string | undefined>, site: string): string | undefined {
  const { LEADS_ORIGIN } = readEnvironment(source);
  if (LEADS_ORIGIN === site)
    throw new EnvironmentError(
      `LEADS_ORIGIN=${LEADS_ORIGIN} is the site's own address, 'url' in content/company.yaml. Leave it out where one server has the pages and takes the forms.`,
    );
  return source.NODE_ENV === "development" ? undefined : LEADS_ORIGIN;
}

/** What writes links to the program has to know where it is, if another server has the pages. */
export function programElsewhere(
  source: Record<string, string | undefined>,
  site: string,
): { leadsOrigin?: string } {
  const origin = leadsOrigin(source, site);
  return origin === undefined ? {} : { leadsOrigin: origin };
}

/** What answers with pages has to know where another server takes the forms: the origin of the pages. */
export function pagesElsewhere(
  source: Record<string, string | undefined>,
  site: string,
): { pagesOrigin?: string } {
  return leadsOrigin(source, site) === undefined ? {} : { pagesOrigin: site };
}

/** The moment that the build takes as now. */
export function buildTime(source: Record<string, string | undefined>): Date {
  const { BUILD_TIME } = readEnvironment(source);
  return BUILD_TIME ? new Date(BUILD_TIME) : new Date();
}

/** Whether a host is this machine, which no encryption has to protect from others. */
export function isThisMachine(hostname: string): boolean {
  return ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
}

/**
 * An origin as browsers serialize it (RFC 6454, 6.2), which is how they send it; http only to this machine. It becomes a source
 * of Content-Security-Policy, whose hosts are names and IPv4 addresses: a star would let in others.
 */
function isWebOrigin(text: string): boolean {
  return (
    /^(?:https:\/\/|http:\/\/(?:localhost|127\.0\.0\.1)(?::|$))[a-z0-9.:-]*$/.test(text) &&
    URL.canParse(text) &&
    new URL(text).origin === text
  );
}

function descriptionOf(name: string): string {
  const field = Object.entries(variables.shape).find(([key]) => key === name)?.[1];
  return String(field?.meta()?.description ?? "unused");
}
