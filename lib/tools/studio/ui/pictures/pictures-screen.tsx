import { PictureLibrary } from "./picture-library.tsx";

export function PicturesScreen() {
  return (
    <main className="screen">
      <h1>Pictures</h1>
      <PictureLibrary />
    </main>
  );
}
