import { type Clock, isOver } from "./publication.ts";
import type { PersonData } from "./schema/person.ts";

/** A person without the certificates whose last day is over: nothing of the site may say that they hold. */
export function withCurrentCertificates({ certificates, ...person }: PersonData, clock: Clock): PersonData {
  const current = certificates?.filter(({ validUntil }) => !isOver(validUntil, clock)) ?? [];
  return { ...person, ...(current.length > 0 && { certificates: current }) };
}
