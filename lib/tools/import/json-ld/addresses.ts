/** Repairs what WordPress changes inside addresses: the inverse of each of its rules, and nothing in the words beside them. */
import type { Json } from "./json.ts";

export interface AddressRepair {
  /** Where in the graph, such as `@graph.1.image.url`. */
  path: string;
  before: string;
  after: string;
  /** What a person should look at, where the rule has an inverse but a person may know better. */
  doubt?: string;
}

/** Tells whether the site is known to have had this address; used to choose between two readings of a dash. */
export type KnowsAddress = (address: string) => boolean;

const addressPattern = /^(?:https?:)?\/\/[^\s<>]+$|^www\.[^\s<>]+$/i;

/** A copy of the value with its addresses repaired, and what was changed. */
export function repairAddresses(value: Json, knows: KnowsAddress): { value: Json; repairs: AddressRepair[] } {
  const repairs: AddressRepair[] = [];
  const walk = (item: Json, path: string): Json => {
    if (typeof item === "string") {
      const repaired = repairAddress(item, knows);
      if (repaired === undefined) return item;
      if (repaired.after !== item || repaired.doubt !== undefined)
        repairs.push({ path, before: item, ...repaired });
      return repaired.after;
    }
    const under = (key: string | number) => (path === "" ? String(key) : `${path}.${key}`);
    if (Array.isArray(item)) return item.map((entry, index) => walk(entry, under(index)));
    if (item === null || typeof item !== "object") return item;
    return Object.fromEntries(Object.entries(item).map(([key, entry]) => [key, walk(entry, under(key))]));
  };
  return { value: walk(value, ""), repairs };
}

/** The repaired address, or nothing where the text is no address. */
function repairAddress(text: string, knows: KnowsAddress): { after: string; doubt?: string } | undefined {
  const bare = text.replace(/<\/?a\b[^>]*>/gi, "").replace(/^[\s\u00A0]+|[\s\u00A0]+$/g, "");
  if (!addressPattern.test(bare)) return undefined;
  if (knows(bare)) return { after: bare };
  const plain = bare
    .replace(/&(?:amp|#0?38);/gi, "&")
    .replace(/(?<=\d)×(?=\d)/g, "x")
    .replace(/[‘’′]/g, "'")
    .replaceAll("…", "...");
  const asWordPress = plain.replaceAll("—", "---").replaceAll("–", "--");
  const asHyphen = plain.replace(/[–—]/g, "-");
  if (asWordPress !== plain) {
    if (knows(asWordPress)) return { after: asWordPress };
    if (knows(asHyphen)) return { after: asHyphen };
    return {
      after: asWordPress,
      doubt: `a dash in this address came from two or three hyphens, by WordPress's own rule; if it was one, the address is ${asHyphen}`,
    };
  }
  if (/[“”″×\u00A0]/.test(plain))
    return { after: plain, doubt: "this address holds a character that no address has" };
  return { after: plain };
}
