/** Addresses that are links without being written as such, as GFM reads them: `www.example.com`, `https://…`, an email address. */

const address = /(?<![\p{L}\p{N}])(?:https?:\/\/|www\.)[^\s<]+|[A-Za-z0-9][\w.+-]*@[\w-]+(?:\.[\w-]+)+/giu;
/** A link does not end with these. */
const trailing = /[?!.,:;*_~'")\]]+$/;

/** The text in its order, cut where addresses begin and end. */
export function addressesIn(text: string): { text: string; isAddress: boolean }[] {
  const parts: { text: string; isAddress: boolean }[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(address)) {
    const own = found.replace(trailing, "");
    if (index > end) parts.push({ text: text.slice(end, index), isAddress: false });
    parts.push({ text: own, isAddress: true });
    end = index + own.length;
  }
  if (end < text.length) parts.push({ text: text.slice(end), isAddress: false });
  return parts;
}

/** What a bare address leads to. */
export function targetOf(words: string): string {
  if (/^https?:/i.test(words)) return words;
  return /^www\./i.test(words) ? `http://${words}` : `mailto:${words}`;
}

/** Whether a link with these words and this target needs no marks to be one. */
export function isBareAddress(words: string, target: string): boolean {
  const [first, ...rest] = addressesIn(words);
  return first?.isAddress === true && rest.length === 0 && targetOf(words) === target;
}
