import type { ReactNode } from "react";
import { TriangleAlert } from "lucide-react";
import { Hint } from "./Hint";
import css from "./results.module.css";

/** Something the reader must know before trusting what is below. */
export function Notice({
  tone,
  title,
  text,
  isBrief = false,
  children,
}: {
  readonly tone: "wait" | "alarm";
  readonly title: string;
  readonly text?: string;
  /** In one line: the text comes when the title is pointed at, or read aloud. */
  readonly isBrief?: boolean;
  readonly children?: ReactNode;
}) {
  return (
    <div className={tone === "alarm" ? css.noticeAlarm : css.noticeWait} role="status">
      <TriangleAlert size={16} aria-hidden className={css.noticeSign} />
      <div className={isBrief ? css.noticeBrief : css.noticeText}>
        <strong>{isBrief && text !== undefined ? <Hint text={text}>{title}</Hint> : title}</strong>
        {text !== undefined && <span className={isBrief ? "visually-hidden" : undefined}>{text}</span>}
        {children}
      </div>
    </div>
  );
}
