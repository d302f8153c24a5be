import "./confidenceMark.css";

interface ConfidenceMarkProps {
  readonly confidence: "measured" | "estimated" | "guess";
  /** Side of the mark in pixels. */
  readonly size?: number;
}

/** How sure a figure is, by shape: a full square with a tick is measured, a ring with a wave estimated, a broken ring with a question mark guessed. */
export function ConfidenceMark({ confidence, size = 13 }: ConfidenceMarkProps) {
  return (
    <svg
      className="confidence-mark"
      data-confidence={confidence}
      viewBox="0 0 14 14"
      width={size}
      height={size}
      aria-hidden
    >
      {confidence === "measured" ? (
        <>
          <rect x="1" y="1" width="12" height="12" rx="3" className="confidence-full" />
          <path d="M4 7.2 6.2 9.4 10 4.9" className="confidence-cut" />
        </>
      ) : confidence === "estimated" ? (
        <>
          <circle cx="7" cy="7" r="5.9" />
          <path d="M4 7.9c1-1.9 2-1.9 3-.9s2 1 3-.9" />
        </>
      ) : (
        <>
          <circle cx="7" cy="7" r="5.9" strokeDasharray="2.6 1.9" />
          <path d="M5.3 5.6C5.3 4.5 6 4 7 4s1.8.6 1.8 1.5C8.8 6.8 7 6.8 7 8.2M7 10.1v.1" />
        </>
      )}
    </svg>
  );
}
