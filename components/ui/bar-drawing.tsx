import { barShare } from "./bar.ts";

/** `bar` (bar.ts) where React draws it. */
export function BarDrawing({ share }: { share: number }) {
  return (
    <svg className="bar" aria-hidden="true">
      <line x2={barShare(share)} />
    </svg>
  );
}
