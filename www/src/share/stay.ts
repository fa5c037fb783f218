/** Asks the browser not to throw the seller's data away when space runs short. Some browsers ask the seller. */
export async function stay(): Promise<boolean> {
  try {
    return (await navigator.storage?.persist?.()) ?? false;
  } catch {
    return false;
  }
}
