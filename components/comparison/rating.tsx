const words = ["Poor", "Weak", "Fair", "Good", "Excellent"] as const;

/** A score of 1 to 5 in marks and in a word; never in colour alone. */
export function Rating({ score }: { score: number }) {
  return (
    <span className="rating">
      <span aria-hidden="true" className="marks">
        {"●".repeat(score)}
        {"○".repeat(5 - score)}
      </span>{" "}
      <span className="rating-word">{words[score - 1]}</span>
    </span>
  );
}
