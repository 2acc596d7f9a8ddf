/** Latin that layout programs and themes fill pages with, in any of its many mixtures. */

const dummyWords: ReadonlySet<string> = new Set(
  "ab ac accumsan accusantium ad adipisci adipiscing adipisicing aenean aliqua aliquam aliquet aliquip amet anim ante aperiam architecto arcu auctor aute beatae bibendum blandit cillum commodo condimentum congue consectetur consequat convallis cras culpa cum cupidatat curabitur cursus dapibus deserunt diam dictum dictumst dignissim dis dolor dolore dolores doloremque donec dui duis ea eaque efficitur egestas eget eiusmod eius eleifend elementum elit enim eos erat eros esse est et etiam eu euismod excepteur exercitation explicabo facilisi facilisis faucibus felis fermentum feugiat finibus fringilla fugiat fugit fusce gravida habitant habitasse hendrerit iaculis id illo imperdiet in incididunt inventore ipsa ipsum irure iste iusto justo labore laboris laborum lacinia lacus laoreet laudantium lectus leo libero ligula lobortis lorem luctus maecenas magna magnis malesuada massa mattis mauris maximus metus mi minim molestie mollis mollit montes morbi mus nam nascetur natoque natus nec neque netus nibh nihil nisi nisl non nostrud nulla nullam nunc occaecat odio odit officia omnis orci ornare pariatur parturient pellentesque penatibus perspiciatis pharetra placerat platea porta porttitor posuere potenti praesent pretium primis proident proin pulvinar purus quae quam quasi qui quia quis quisque reprehenderit rhoncus ridiculus risus rutrum sagittis sapien scelerisque sed sem semper senectus sint sit sociis sodales sollicitudin sunt suscipit suspendisse tellus tempor tempus tincidunt tortor totam tristique turpis ullamco ullamcorper ultrices ultricies unde urna ut varius vehicula vel velit venenatis veniam veritatis vestibulum vitae vivamus viverra volutpat voluptas voluptate voluptatem vulputate".split(
    " ",
  ),
);

/** An English sentence has a word or two of these; a term in Latin (`pro bono`, `et cetera`) stands alone. */
const leastShare = 0.7;
const fewest = 4;
const letters = /\p{L}+/gu;

/** The first words of a block that is filler; `lorem ipsum` alone is filler, a sentence about it is not. */
export function dummyLatin(block: string): { text: string; index: number } | undefined {
  const words = block.match(letters) ?? [];
  let others = 0;
  // Looks no further than until too many words are of a language.
  const isTooLittle = (word: string): boolean =>
    !dummyWords.has(word.toLowerCase()) && (words.length - ++others) / words.length < leastShare;
  const filled = words.length >= fewest && !words.some(isTooLittle);
  if (!filled && !/^\W*lorem ipsum\W*$|\blorem ipsum[,.]? dolor\b/i.test(block)) return undefined;
  const latin = [...block.matchAll(letters)].filter(([word]) => dummyWords.has(word.toLowerCase()));
  const [first] = latin;
  const last = latin.slice(0, 6).at(-1);
  if (!first || !last) return undefined;
  return { text: block.slice(first.index, last.index + last[0].length), index: first.index };
}
