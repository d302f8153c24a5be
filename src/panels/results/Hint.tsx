import { Tooltip } from "@mantine/core";
import type { ReactNode } from "react";
import css from "./results.module.css";

/** A term that explains itself in plain language when pointed at, tapped, or reached by keyboard. */
export function Hint({ children, text }: { readonly children: ReactNode; readonly text: string }) {
  return (
    <Tooltip
      label={text}
      multiline
      w={270}
      openDelay={200}
      events={{ hover: true, focus: true, touch: true }}
    >
      <span className={css.hint} tabIndex={0}>
        {children}
      </span>
    </Tooltip>
  );
}
