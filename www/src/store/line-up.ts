/** The product in view and the run-of-show: one that came by a link need not be in it, and then it has no number there. */
import type { Desk } from "./desk";
import type { ProductFields } from "./form";

export function inLineUp({ products, form }: Pick<Desk, "products" | "form">): boolean {
  return products.some(({ productId }) => productId === form.productId);
}

/** The index that many steps on; from a product outside of the run-of-show to its first, or back to its last. */
export function stepped(desk: Pick<Desk, "products" | "form" | "productIndex">, by: 1 | -1): number {
  if (inLineUp(desk)) return desk.productIndex + by;
  return by === 1 ? 0 : desk.products.length - 1;
}

/** Puts the product in view behind the last of the run-of-show. */
export async function addToLineUp(desk: Desk): Promise<void> {
  if (!inLineUp(desk)) await desk.setLineUp([...desk.lineUp, desk.product]);
}

/**
 * An article number that does not name another product of the run-of-show: two sellers number their goods alike, and what
 * comes from one must not be shown as what the other sells under that number. A product that the seller renamed is known by
 * either name: `products` may hold it as it was and as it is.
 */
export function ownNumber(product: Pick<ProductFields, "productId" | "nameZh" | "nameEn">, products: readonly ProductFields[]): string {
  const same = (one: ProductFields) => one.nameZh === product.nameZh || one.nameEn === product.nameEn;
  let id = product.productId;
  for (let turn = 2; ; turn += 1) {
    const taken = products.filter(({ productId }) => productId === id);
    if (!taken.length || taken.some(same)) return id;
    id = `${product.productId}-${turn}`;
  }
}
