import { createContext } from "react";

/** Whether the map is seen from so far that only names can be read. */
export const DistantContext = createContext(false);

/** Below this zoom words around the boxes cannot be read and are left out. */
export const DISTANT = 0.3;
