import { openDesktop } from "../../../src/desktop/openDesktop";

// The desktop without a screen around it, for journeys that try its promises one by one.
Object.assign(window, { desktop: openDesktop() });
