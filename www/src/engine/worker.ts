/** The worker that the engine sits in. It fetches module, glue and pack by itself, so that none of that passes through the page. */
import { answering } from "../workers/answering";
import { seated } from "./seated";

// The page goes on once it hears that this runs.
postMessage({ id: 0 });

answering(seated());
