/**
 * Saves a text as a file.
 *
 * @returns A function that revokes the URL of the blob. Some browsers read the blob only after the click has returned.
 */
export function downloadText(text: string, name: string, document: Document): () => void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  return () => URL.revokeObjectURL(url);
}
