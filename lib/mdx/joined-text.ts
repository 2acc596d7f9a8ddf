/**
 * micromark cuts text into pieces wherever markup might begin, and joins them when a paragraph is whole: each joining moves all that
 * follows, so a paragraph with tens of thousands of escapes or links takes minutes. Here the pieces are joined as soon as the next
 * construct was read, while they are the last of the list.
 */
import {
  attention,
  characterEscape,
  characterReference,
  codeText,
  hardBreakEscape,
  labelEnd,
  labelStartImage,
  labelStartLink,
  lineEnding,
} from "micromark-core-commonmark";
import type { Processor } from "unified";

type Construct = typeof characterEscape;
type Resolver = NonNullable<Construct["resolveTo"]>;
type Events = Parameters<Resolver>[0];

/** CommonMark's own constructs of text, by the character they begin with; none of them is read twice, see `disable` below. */
const commonmark = {
  [-5]: lineEnding,
  [-4]: lineEnding,
  [-3]: lineEnding,
  33: labelStartImage,
  38: characterReference,
  42: attention,
  91: labelStartLink,
  92: [hardBreakEscape, characterEscape],
  93: labelEnd,
  95: attention,
  96: codeText,
};

/** A name of their own, which `disable` does not mean. */
const prefix = "joined ";

/** remark plugin, to be used last: the same tree as without it, in a time that grows with the text. */
export function remarkJoinedText(this: Processor): void {
  const data = this.data();
  const names = Object.values(commonmark)
    .flat()
    .flatMap(({ name }) => name ?? []);
  data.micromarkExtensions = [
    {
      text: joinedConstructs(commonmark, prefix),
      string: joinedConstructs({ 38: characterReference, 92: characterEscape }, prefix),
      disable: { null: names },
    },
    ...(data.micromarkExtensions ?? []).map((extension) =>
      extension.text === undefined ? extension : { ...extension, text: joinedConstructs(extension.text, "") },
    ),
  ];
}

function joinedConstructs(
  text: Record<number | string, Construct | Construct[] | undefined>,
  named: string,
): Record<string, Construct[]> {
  return Object.fromEntries(
    Object.entries(text).map(([code, value]) => [
      code,
      [value ?? []].flat().map((construct) => joining(construct, named)),
    ]),
  );
}

function joining(construct: Construct, named: string): Construct {
  const { resolveTo } = construct;
  return {
    ...construct,
    ...(construct.name !== undefined && { name: `${named}${construct.name}` }),
    resolveTo: (events, context) => {
      joinLastText(events);
      return resolveTo === undefined ? events : resolveTo(events, context);
    },
  };
}

/** Makes one token of the text that ends where the last construct begins. Changes the list, as micromark's own resolvers do. */
function joinLastText(events: Events): void {
  const construct = events.at(-1)?.[1];
  const end = events.findLastIndex(([kind, token]) => kind === "enter" && token === construct);
  let start = end;
  while (events[start - 1]?.[1].type === "data") start -= 1;
  const first = events[start];
  const last = events[end - 1];
  if (first === undefined || last === undefined || end - start <= 2) return;
  first[1].end = last[1].end;
  events.splice(start + 2, end - start - 2);
}
