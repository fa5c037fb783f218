/** The codes of papers that the rules know. The engine lists them when it is asked for one it does not have. */
import { isProblems } from "../engine/client";
import type { Desk } from "../store/desk";

export async function papersKnown(desk: Desk): Promise<readonly string[] | null> {
  const { request } = desk;
  const answer = await desk.ask("quote", { ...request, product: { ...request.product, papers: ["?"] } });
  if (!answer || !isProblems(answer)) return null;
  const known = answer.problems.find(({ code, path }) => code === "E1009" && path?.startsWith("product.papers"))?.params.known;
  return typeof known === "string" ? known.split(", ") : null;
}
