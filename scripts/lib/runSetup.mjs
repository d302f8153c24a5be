// Set-up as a process of its own, for those who must go on when it fails.
import { setUp } from "./setup.mjs";

await setUp();
