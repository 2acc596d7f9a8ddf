import { BAR_BOX, barPath } from "./bar.ts";

/** `bar` (bar.ts) where React draws it. */
export function BarDrawing({ share }: { share: number }) {
  return (
    <svg className="bar" viewBox={BAR_BOX} preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <path d={barPath(0, share)} />
    </svg>
  );
}
