/** The product's sign: a mill wheel over its stream. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 32 32" width="28" height="28" aria-hidden>
      <circle cx="16" cy="13" r="8.5" />
      <circle cx="16" cy="13" r="2" className="mark-hub" />
      <path d="M16 2v22M5 13h22M8.2 5.2l15.6 15.6M23.8 5.2 8.2 20.8" />
      <path className="mark-water" d="M2 27c3.5-3 7-3 10.500 0s7 3 10.500 0 5-2.600 7-1.600" />
    </svg>
  );
}
