/**
 * How many of the pages that browsers made ready ahead were read, though nothing tells of it: a browser that shows such a page asks for
 * nothing. Only from those whose reader went on does a request come. How often readers go on is seen on the pages that were opened in the
 * usual way, so the readers who went on tell how many there were.
 */

/** Readers of a page, and how many of them went on from it: any later request names the page as the one it came from. */
interface Share {
  readers: number;
  wentOn: number;
}

/** Fewer readers than this say nothing of how often others go on. */
const fewestReaders = 20;
/** Fewer who went on say nothing either. */
const fewestWentOn = 5;

export class GoingOn {
  /** From the first page of a visit, of browsers that make pages ready: where the pointer rests on a link is a request too. */
  readonly #first: Share = { readers: 0, wentOn: 0 };
  /** The same of other browsers, and from the pages that those opened by a link. */
  readonly #plainFirst: Share = { readers: 0, wentOn: 0 };
  readonly #plainLater: Share = { readers: 0, wentOn: 0 };
  /** Pages that were made ready: whose reader went on, and all others. */
  #seen = 0;
  #unseen = 0;

  /** @param speculates whether the browser makes pages ready @param isFirst whether the page was opened from elsewhere */
  opened(speculates: boolean, isFirst: boolean, wentOn: boolean): void {
    const share = isFirst ? (speculates ? this.#first : this.#plainFirst) : this.#plainLater;
    // A browser that makes pages ready opens hardly any by a link in the usual way.
    if (speculates && !isFirst) return;
    share.readers += 1;
    if (wentOn) share.wentOn += 1;
  }

  /** @param isSeen whether its reader went on */
  madeReady(isSeen: boolean): void {
    if (isSeen) this.#seen += 1;
    else this.#unseen += 1;
  }

  /**
   * The share of pages that were made ready and read, among those from which nobody went on; undefined where too little is recorded. Readers go on from later
   * pages less often than from the first: how much less is known of the browsers that make nothing ready.
   */
  readShare(): number | undefined {
    const shares = [this.#first, this.#plainFirst, this.#plainLater];
    if (shares.some(({ readers, wentOn }) => readers < fewestReaders || wentOn < fewestWentOn))
      return undefined;
    if (this.#seen < fewestWentOn || this.#unseen === 0) return undefined;
    const [first = 0, plainFirst = 0, plainLater = 0] = shares.map(({ readers, wentOn }) => wentOn / readers);
    const goOn = Math.min(1, (first * plainLater) / plainFirst);
    return Math.min(1, (this.#seen / goOn - this.#seen) / this.#unseen);
  }
}
