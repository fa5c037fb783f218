/** The page of the host view. */
import { start } from "./start";

start(document.querySelector("landcast-host") as HTMLElement, location.search, location.hash);
