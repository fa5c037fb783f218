/** The first script: the page once the engine is under way. */
import { underWay } from "./engine/early";

// A worker's start waits for this thread, and running the page's scripts takes longer than starting one.
await underWay;
await import("./page");
