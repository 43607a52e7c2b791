/** @param onBytes how many more have come. @throws Error with a sentence for the visitor. */
export async function fetchWithProgress(address: URL, onBytes: (bytes: number) => void): Promise<Blob> {
  const response = await fetch(address).catch(() => undefined);
  if (!response?.ok || !response.body)
    throw new Error('The demo data could not be fetched. Try again later.');
  const counted = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(piece, controller) {
      onBytes(piece.byteLength);
      controller.enqueue(piece);
    },
  });
  return new Response(response.body.pipeThrough(counted)).blob();
}
