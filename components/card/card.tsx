/** The drawing of a card, in the flexbox that the drawing library knows. */
import { standardFace } from "#lib/delivery/card-faces.ts";
import type { CardContent } from "./card-content.ts";
import { displayFamily, familyFor } from "./card-fonts.ts";

interface CardProps {
  content: CardContent;
  width: number;
  height: number;
  /** The logo as a data address. */
  logo: string;
}

/** The heights of the parts around the headline, in pixels. */
const edge = 18;
const kickerHeight = 56;
const footHeight = 92;
const optionsHeight = 104;
const sentenceSize = 30;

/** About how many lines a text takes, broken between words. The standard display face is narrower than others. */
function lines(text: string, size: number, width: number, face: string): number {
  const letter = size * (face === standardFace && familyFor(text) === displayFamily ? 0.52 : 0.6);
  let count = 1;
  let used = 0;
  for (const word of text.split(" ")) {
    const length = word.length * letter;
    if (used > 0 && used + letter + length > width) {
      count += 1;
      used = 0;
    }
    count += Math.ceil(length / width) - 1;
    used += (used > 0 ? letter : 0) + length;
  }
  return count;
}

const sizes = [132, 112, 96, 84, 74, 66, 58, 51, 45, 40, 35, 30];

/** The largest size in which the headline fits. */
function headlineSize(text: string, width: number, height: number, face: string): number {
  return sizes.find((size) => lines(text, size, width, face) * size * 1.12 <= height) ?? 26;
}

export function Card({ content, width, height, logo }: CardProps) {
  const { kicker, headline, sentence, options, company, host, colors, face } = content;
  const { ink, paper, soft, line } = colors;
  const padding = Math.round(width * (height > width * 0.8 ? 0.07 : 0.05));
  const inner = width - 2 * padding;
  const sentenceHeight = sentence ? lines(sentence, sentenceSize, inner, face) * sentenceSize * 1.3 + 30 : 0;
  const room =
    height -
    edge -
    2 * padding -
    kickerHeight -
    footHeight -
    sentenceHeight -
    (options.length > 0 ? optionsHeight : 0);
  const names = Math.max(1, ...options.map(({ name }) => name.length));
  const column = inner / Math.max(1, options.length) - 24;
  return (
    <div
      style={{
        display: "flex",
        flexDirection: "column",
        width: "100%",
        height: "100%",
        padding,
        background: paper,
        color: ink,
        fontFamily: displayFamily,
        borderTop: `${edge}px solid ${ink}`,
      }}
    >
      <div
        style={{ display: "flex", fontSize: 30, color: soft, fontFamily: familyFor(kicker) ?? displayFamily }}
      >
        {kicker}
      </div>
      <div
        style={{
          display: "flex",
          fontSize: headlineSize(headline, inner, room, face),
          fontFamily: familyFor(headline) ?? displayFamily,
          lineHeight: 1.1,
          letterSpacing: "-0.02em",
          marginTop: 20,
          fontWeight: 700,
          wordBreak: "break-word",
        }}
      >
        {headline}
      </div>
      {sentence && (
        <div
          style={{
            display: "flex",
            fontSize: sentenceSize,
            lineHeight: 1.3,
            marginTop: 22,
            color: soft,
            fontFamily: familyFor(sentence) ?? displayFamily,
          }}
        >
          {sentence}
        </div>
      )}
      <div style={{ display: "flex", flexGrow: 1 }} />
      {options.length > 0 && (
        <div style={{ display: "flex", marginBottom: 28, gap: 24 }}>
          {options.map((option) => (
            <div
              key={option.name}
              style={{
                display: "flex",
                flex: 1,
                borderTop: `12px solid ${option.ink}`,
                paddingTop: 14,
                fontSize: Math.min(40, Math.max(20, Math.floor(column / (names * 0.54)))),
                fontFamily: familyFor(option.name) ?? displayFamily,
                lineHeight: 1.1,
                color: option.ink,
                fontWeight: 700,
              }}
            >
              {option.name}
            </div>
          ))}
        </div>
      )}
      <div
        style={{
          display: "flex",
          alignItems: "center",
          gap: 18,
          fontSize: 32,
          borderTop: `2px solid ${line}`,
          paddingTop: 22,
        }}
      >
        {/* biome-ignore lint/performance/noImgElement: a drawing, not a page. */}
        <img src={logo} alt="" width={44} height={44} />
        <div
          style={{
            display: "flex",
            flexGrow: 1,
            fontWeight: 700,
            fontFamily: familyFor(company) ?? displayFamily,
          }}
        >
          {company}
        </div>
        <div style={{ display: "flex", color: soft }}>{host}</div>
      </div>
    </div>
  );
}
