import { Button, createTheme, type MantineColorsTuple } from "@mantine/core";

const water: MantineColorsTuple = [
  "#e8f6f6",
  "#d2ebec",
  "#a5d6d8",
  "#74c0c3",
  "#4eaeb2",
  "#2f9298",
  "#177d84",
  "#0b6a73",
  "#07535a",
  "#043d42",
];

/** Mantine's dark greys, in the slate of tokens.css. */
const slate: MantineColorsTuple = [
  "#eef0f2",
  "#bcc3ca",
  "#98a1aa",
  "#737c85",
  "#414950",
  "#2b3137",
  "#22272c",
  "#1b1f23",
  "#14171a",
  "#0e1012",
];

/** Mantine's controls in the size and colours of this app; the colours themselves are in tokens.css. */
export const theme = createTheme({
  primaryColor: "water",
  primaryShade: { light: 7, dark: 4 },
  colors: { water, dark: slate },
  defaultRadius: 6,
  cursorType: "pointer",
  fontFamily: "var(--font)",
  headings: { fontFamily: "var(--font)", fontWeight: "650" },
  focusRing: "auto",
  respectReducedMotion: true,
  components: {
    Tooltip: {
      defaultProps: { openDelay: 500, withArrow: true, events: { hover: true, focus: true, touch: false } },
    },
    Modal: { defaultProps: { centered: true, radius: "lg" } },
    TextInput: { defaultProps: { size: "xs" } },
    NumberInput: { defaultProps: { size: "xs" } },
    Select: {
      defaultProps: {
        size: "xs",
        checkIconPosition: "right",
        comboboxProps: { shadow: "md", keepMounted: false },
      },
    },
    Menu: { defaultProps: { shadow: "md", width: 280 } },
    Button: Button.extend({
      defaultProps: { size: "xs" },
      // White on the light teal of the dark screen could not be read.
      vars: (_theme, { variant = "filled" }) =>
        variant === "filled" ? { root: { "--button-color": "var(--on-work)" } } : { root: {} },
    }),
  },
});
