import type { ComponentType } from "react";
import * as jsxRuntime from "react/jsx-runtime";
import { authorComponents, type BodyContext } from "./components.tsx";
import { markdownElements } from "./markdown-elements.tsx";

interface CompiledModule {
  default: ComponentType<{ components: Record<string, unknown> }>;
}

/**
 * A body as Contentlayer compiled it: the text of a function that is given React's runtime and returns the module;
 * nothing where the document has no text.
 * It has to run in a synchronous component, because prerendering fails on hooks after an `await`.
 */
export function Body(context: BodyContext) {
  if (context.body.code === "") return null;
  const Content = moduleOf(context.body.code).default;
  return (
    <div className="prose">
      <Content components={{ ...markdownElements(context), ...authorComponents(context) }} />
    </div>
  );
}

function moduleOf(code: string): CompiledModule {
  return new Function(code)(jsxRuntime);
}
