/** Tickets: where else an action is tracked, as `#12`, `ABC-12` or a bare link. */

const TICKET = /^(?:#\d{1,10}|[A-Z][A-Z0-9_]{0,20}-\d{1,10}|https?:\/\/[^\s<>"]{1,2000})$/;

export function isTicket(text: string): boolean {
  return TICKET.test(text);
}
