/** Whose request it is. Alone on a machine that is its owner; the server of a team says in a header who has signed in. */
import type { IncomingMessage } from "node:http";
import { z } from "zod";
import { type Person, roles } from "../roles.ts";

export const personHeader = "studio-person";

const shape: z.ZodType<Person> = z.strictObject({
  name: z.string(),
  email: z.string(),
  role: z.enum(roles),
  seesLeads: z.literal(true).exactOptional(),
});

const alone: Person = { name: "", email: "", role: "owner" };

/** For a request to somebody's workspace. */
export function personIn(person: Person): string {
  return encodeURIComponent(JSON.stringify(person));
}

/**
 * Call it for requests that carry the token alone: only the server of a team and whoever is alone have it, and who is alone can claim no more
 * than to be the owner.
 *
 * @throws where the header is not one of ours
 */
export function personOf({ headers }: IncomingMessage): Person {
  const given = headers[personHeader];
  return given === undefined ? alone : shape.parse(JSON.parse(decodeURIComponent(String(given))));
}
