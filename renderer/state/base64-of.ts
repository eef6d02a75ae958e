/** The bytes of a file as calls carry them. @throws when the file cannot be read: it is a folder, or it is gone */
export async function base64Of(piece: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(typeof reader.result === 'string' ? reader.result.replace(/^[^,]*,/u, '') : ''));
    reader.addEventListener('error', () => reject(new Error(reader.error?.name)));
    reader.readAsDataURL(piece);
  });
}
