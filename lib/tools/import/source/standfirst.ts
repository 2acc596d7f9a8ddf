/** The sentence between a page's title and its text, which many designs keep outside the part that they mark as the text. */
import type { Element, Root } from "hast";
import { isFurniture } from "./page-body.ts";
import { attribute, countWords, elementsOf, foldWords, namesOf, wordsOf } from "./page-tree.ts";

const standfirst =
  /^(?:\w+[-_]+)*(?:sub-?(?:headline|heading|title)|stand-?first|dec?k|lede|lead(?:-?text)?|chapo|excerpt|intro|vorspann)$/i;
const marked = /^(?:alternativeHeadline|description)$/;
/** A byline has a date or a link to its author; a list of subjects is made of links. */
const otherwise = /^(?:a|time|h1|form|button|input|figure|img)$/;
/** Fewer words are a subject or a place; more are a text. */
const fewest = 5;
const most = 120;

/** @param heading the page's title; a standfirst is what follows it and is not in the text. */
export function standfirstOf(document: Root, body: Element, heading: Element): Element | undefined {
  const elements = [...elementsOf(document, isFurniture)];
  const text = foldWords(wordsOf(body));
  return elements.slice(elements.indexOf(heading) + 1, elements.indexOf(body)).find((each) => {
    const words = wordsOf(each);
    const count = countWords(words);
    return (
      (namesOf(each).some((name) => standfirst.test(name)) || marked.test(attribute(each, "itemProp"))) &&
      count >= fewest &&
      count <= most &&
      ![...elementsOf(each)].some(({ tagName }) => otherwise.test(tagName)) &&
      !text.includes(foldWords(words))
    );
  });
}
