/** Names and titles as they are compared: however they are capitalised, and however their accents are encoded. */

export function fold(text: string): string {
  return text.normalize("NFC").toLowerCase();
}
