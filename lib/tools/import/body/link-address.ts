/** Addresses of links as a browser of today and the content check take them. */

/** The address to write, or why nothing can follow it. `repaired` is set where it says something else than before. */
export type PlainLink = { href: string; repaired?: true } | { useless: string };

const keypad = ["abc", "def", "ghi", "jkl", "mno", "pqrs", "tuv", "wxyz"];

/**
 * @example plainLink("tel:+1 (217) 555-0142") // { href: "tel:+12175550142", repaired: true }
 */
export function plainLink(address: string): PlainLink {
  // Browsers drop line ends and tabs inside an address.
  const href = address.replace(/[\t\n\r]/g, "").trim();
  if (href.startsWith("\\\\")) return { useless: "is a file on the old site's own network" };
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(href)?.[1]?.toLowerCase();
  if (scheme === "tel" || scheme === "callto") return phone(href);
  if (scheme === "mailto") return mail(href);
  if (scheme === "http" || scheme === "https") return web(href);
  if (scheme === "sms") return { useless: "opens a text message, which no page here links to" };
  if (scheme !== undefined && !/^[\w.-]+:\d+(?:\/|$)/.test(href))
    return { useless: `begins with '${scheme}:', which not every browser knows` };
  if (/^[^@\s/?#]+@[^@\s/?#]+\.[a-z]{2,}$/i.test(href)) return { href: `mailto:${href}`, repaired: true };
  if (/^www\.[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:[/?#]|$)/i.test(href))
    return { href: `https://${href}`, repaired: true };
  return { href };
}

function phone(href: string): PlainLink {
  const number = decoded(href.slice(href.indexOf(":") + 1)).replace(/^\/\//, "");
  const [dialed = ""] = number.split(/[;,]|\s*(?:ext\.?|extension|x|#)\s*(?=\d)/i);
  const digits = dialed
    .replace(/\(0\)/, "")
    .replace(/[a-z]/gi, (letter) =>
      String(keypad.findIndex((key) => key.includes(letter.toLowerCase())) + 2),
    );
  const plain = `${/^\s*\(?\+/.test(digits) ? "+" : ""}${digits.replace(/\D/g, "")}`;
  if (!/\d{3}/.test(plain)) return { useless: "has no phone number in it" };
  if (/^tel:\+?[0-9().-]+$/.test(href)) return { href };
  return { href: `tel:${plain}`, repaired: true };
}

function mail(href: string): PlainLink {
  const [addresses = "", query] = href.slice("mailto:".length).replace(/^\/\//, "").split("?");
  const first = decoded(addresses)
    .split(/[,;]/)
    .map((address) => address.trim())
    .find((address) => /^[^@\s<>]+@[^@\s<>]+\.[^@\s<>.]+$/.test(address));
  if (first === undefined) return { useless: "names nobody to write to" };
  const plain = `mailto:${first}${query === undefined || query === "" ? "" : `?${query}`}`;
  return plain.toLowerCase() === href.toLowerCase() ? { href: plain } : { href: plain, repaired: true };
}

function web(href: string): PlainLink {
  const once = href.replace(/^(?:https?:\/*)+(?=https?:\/\/)/i, "");
  if (!URL.canParse(once)) return { useless: "is no complete web address" };
  const blanks = once.replace(/ /g, "%20");
  return blanks === href ? { href } : { href: blanks, repaired: true };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
