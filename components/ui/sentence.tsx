import { createElement, Fragment, type ReactNode } from "react";

/** A label that holds elements among its words. As children one by one, because their places never change, they need no keys. */
export function Sentence({ parts }: { parts: ReactNode[] }) {
  return createElement(Fragment, null, ...parts);
}
