import { ArrowDown, ArrowUp, CircleHelp, Equal } from "lucide-react";
import type { Judgement } from "../../report/judgement";

interface VerdictSignProps {
  readonly judgement: Judgement;
  /** 1 where more is better, −1 where less is. */
  readonly good: 1 | -1;
  readonly size?: number;
}

/** A verdict as a sign: which way the figure went, that it stayed, or that nobody can tell. */
export function VerdictSign({ judgement, good, size = 14 }: VerdictSignProps) {
  if (judgement === "same" || judgement === "small" || judgement === "none")
    return <Equal size={size} aria-hidden />;
  const isGood = judgement === "better" || judgement === "nowKeepsUp";
  const isBad = judgement === "worse" || judgement === "nowDrowns";
  if (!isGood && !isBad) return <CircleHelp size={size} aria-hidden />;
  const rises = isGood === (good === 1);
  return rises ? <ArrowUp size={size} aria-hidden /> : <ArrowDown size={size} aria-hidden />;
}
