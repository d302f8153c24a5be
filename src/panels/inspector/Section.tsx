import { useId, type ReactNode } from "react";

interface SectionProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly action?: ReactNode;
}

/** Figures that belong together, under their heading. */
export function Section({ title, children, action }: SectionProps) {
  const id = useId();
  return (
    <section className="inspector-section" aria-labelledby={id}>
      <header className="inspector-section-head">
        <h3 id={id}>{title}</h3>
        {action}
      </header>
      {children}
    </section>
  );
}
