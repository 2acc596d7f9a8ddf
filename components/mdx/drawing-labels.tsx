interface DrawingLabelsProps {
  /** From left to right. */
  labels?: readonly string[] | undefined;
}

/** A few words below each part of a drawing; nothing where it has none. */
export function DrawingLabels({ labels }: DrawingLabelsProps) {
  return (
    labels && (
      <ul className="drawing-labels">
        {labels.map((label) => (
          <li key={label}>{label}</li>
        ))}
      </ul>
    )
  );
}
