import { createContext } from "react";

/** Whether the map is seen from so far that only names can be read. */
export const DistantContext = createContext(false);
