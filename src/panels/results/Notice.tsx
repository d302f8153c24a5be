import type { ReactNode } from "react";
import { TriangleAlert } from "lucide-react";
import css from "./results.module.css";

/** Something the reader must know before trusting what is below. */
export function Notice({
  tone,
  title,
  text,
  children,
}: {
  readonly tone: "wait" | "alarm";
  readonly title: string;
  readonly text?: string;
  readonly children?: ReactNode;
}) {
  return (
    <div className={tone === "alarm" ? css.noticeAlarm : css.noticeWait} role="status">
      <TriangleAlert size={16} aria-hidden className={css.noticeSign} />
      <div className={css.noticeText}>
        <strong>{title}</strong>
        {text !== undefined && <span>{text}</span>}
        {children}
      </div>
    </div>
  );
}
